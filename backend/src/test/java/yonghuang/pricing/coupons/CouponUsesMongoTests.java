package yonghuang.pricing.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.pricing.PricingGoods.uses;
import static yonghuang.pricing.coupons.CouponUses.Held.HELD;
import static yonghuang.pricing.coupons.CouponUses.Held.PERSON_HAS_NO_MORE;
import static yonghuang.pricing.coupons.CouponUses.Held.USED_UP;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.pricing.coupons.CouponUses.Held;
import yonghuang.pricing.coupons.CouponUses.Kept;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class CouponUsesMongoTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final CouponUses uses = new CouponUses(mongo, clock);
    private final CouponUses another = new CouponUses(mongo, clock);

    private Held hold(Coupon coupon, String account, String claim) {
        return uses.hold(coupon, account, claim, clock.instant().plus(Duration.ofMinutes(15)));
    }

    private List<Kept> kept() {
        try (var all = uses.kept()) {
            return all.toList();
        }
    }

    @Test
    void aRepeatedClaimTakesOneUse() {
        var coupon = SomeCoupons.of(uses(1, 10));

        assertThat(hold(coupon, "mei", "o1:1")).isEqualTo(HELD);
        assertThat(hold(coupon, "mei", "o1:1")).isEqualTo(HELD);

        assertThat(uses.used(coupon)).isEqualTo(1);
    }

    @Test
    void whoWasInterruptedAfterItsSlotFindsItAgain() {
        var coupon = SomeCoupons.of(uses(1, 1));
        hold(coupon, "mei", "o1:1");
        mongo.remove(new Query(), CouponPerson.class); // the entry was never written

        assertThat(new CouponUses(mongo, clock)
                        .hold(coupon, "mei", "o1:1", clock.instant().plus(Duration.ofMinutes(15))))
                .isEqualTo(HELD);
        assertThat(uses.used(coupon)).isEqualTo(1);
    }

    @Test
    void onePersonHasNoMoreThanAllowed() {
        var coupon = SomeCoupons.of(uses(2, 10));

        assertThat(hold(coupon, "mei", "o1:1")).isEqualTo(HELD);
        assertThat(hold(coupon, "mei", "o2:1")).isEqualTo(HELD);
        assertThat(hold(coupon, "mei", "o3:1")).isEqualTo(PERSON_HAS_NO_MORE);
        assertThat(hold(coupon, "li", "o4:1")).isEqualTo(HELD);

        assertThat(uses.used(coupon)).isEqualTo(3);
    }

    @Test
    void givenBackOnceHoweverOftenItIsSaid() {
        var coupon = SomeCoupons.of(uses(1, 2));
        hold(coupon, "mei", "o1:1");
        hold(coupon, "li", "o2:1");
        uses.keep(coupon, "mei", "o1:1");

        uses.giveBack(coupon.id(), "mei", "o1:1");
        uses.giveBack(coupon.id(), "mei", "o1:1");

        assertThat(uses.used(coupon)).isEqualTo(1);
        assertThat(hold(coupon, "wang", "o3:1")).isEqualTo(HELD);
        assertThat(hold(coupon, "mei", "o5:1")).isEqualTo(USED_UP);
        uses.giveBack(coupon.id(), "mei", "o1:1");
        assertThat(uses.used(coupon)).isEqualTo(2);
    }

    @Test
    void anUnkeptUseLapsesAndAnotherTakesIt() {
        var coupon = SomeCoupons.of(uses(1, 1));
        hold(coupon, "mei", "o1:1");
        assertThat(hold(coupon, "li", "o2:1")).isEqualTo(USED_UP);

        clock.advance(Duration.ofMinutes(15));

        assertThat(uses.used(coupon)).isZero();
        assertThat(hold(coupon, "li", "o2:1")).isEqualTo(HELD);
        assertThat(uses.keep(coupon, "mei", "o1:1")).isFalse();
        assertThat(uses.keep(coupon, "li", "o2:1")).isTrue();
        assertThat(kept()).isEqualTo(List.of(new Kept(coupon.id(), "o2:1")));
    }

    @Test
    void aLapsedUseIsKeptWhereNobodyTookIt() {
        var coupon = SomeCoupons.of(uses(1, 1));
        hold(coupon, "mei", "o1:1");
        clock.advance(Duration.ofHours(1));

        assertThat(uses.keep(coupon, "mei", "o1:1")).isTrue();

        clock.advance(Duration.ofDays(1));
        assertThat(uses.used(coupon)).isEqualTo(1);
        assertThat(hold(coupon, "mei", "o2:1")).isEqualTo(PERSON_HAS_NO_MORE);
    }

    @Test
    void aLapsedUseWhoseSlotIsGoneIsKeptInAnother() {
        var coupon = SomeCoupons.of(uses(1, 2));
        hold(coupon, "mei", "o1:1");
        clock.advance(Duration.ofMinutes(15));
        hold(coupon, "li", "o2:1"); // the slot Mei had

        assertThat(uses.keep(coupon, "mei", "o1:1")).isTrue();

        assertThat(kept()).isEqualTo(List.of(new Kept(coupon.id(), "o1:1")));
        assertThat(uses.used(coupon)).isEqualTo(2);
    }

    @Test
    void aLapsedUseCannotComeBackBesideTheOneThatCameInItsPlace() {
        var coupon = SomeCoupons.of(uses(1, 10));
        hold(coupon, "mei", "o1:1");
        clock.advance(Duration.ofMinutes(15));
        hold(coupon, "mei", "o2:1");

        assertThat(uses.keep(coupon, "mei", "o1:1")).isFalse();
        assertThat(uses.keep(coupon, "mei", "o2:1")).isTrue();

        assertThat(kept()).isEqualTo(List.of(new Kept(coupon.id(), "o2:1")));
    }

    @RepeatedTest(5)
    void theLastUseGoesToExactlyOneOfTwenty() {
        var coupon = SomeCoupons.of(uses(1, 3));
        hold(coupon, "li", "o-1:1");
        hold(coupon, "wang", "o-2:1");

        var answers = atOnce(
                20,
                i -> (i % 2 == 0 ? uses : another)
                        .hold(
                                coupon,
                                "buyer" + i,
                                "o" + i + ":1",
                                clock.instant().plus(Duration.ofMinutes(15))));

        assertThat(answers).filteredOn(HELD::equals).hasSize(1);
        assertThat(answers).filteredOn(USED_UP::equals).hasSize(19);
        assertThat(uses.used(coupon)).isEqualTo(3);
    }

    @RepeatedTest(5)
    void onePersonInTwoBrowsersUsesItOnce() {
        var coupon = SomeCoupons.of(uses(1, 100));

        var answers = atOnce(
                8,
                i -> (i % 2 == 0 ? uses : another)
                        .hold(coupon, "mei", "o" + i + ":1", clock.instant().plus(Duration.ofMinutes(15))));

        assertThat(answers).filteredOn(HELD::equals).hasSize(1);
        assertThat(uses.used(coupon)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void oneClaimOnTwoCopiesHasOneUse() {
        var coupon = SomeCoupons.of(uses(1, 100));

        var answers = atOnce(
                16,
                i -> (i % 2 == 0 ? uses : another)
                        .hold(coupon, "mei", "o1:1", clock.instant().plus(Duration.ofMinutes(15))));

        assertThat(answers).containsOnly(HELD);
        assertThat(uses.used(coupon)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void takenKeptAndGivenBackAtOnceThereAreNeverMoreThanThereAre() {
        var coupon = SomeCoupons.of(uses(2, 5));

        var keeping = atOnce(30, i -> {
            var copy = i % 2 == 0 ? uses : another;
            var claim = "o" + i + ":1";
            var account = "buyer" + i % 4;
            var held = copy.hold(coupon, account, claim, clock.instant().plus(Duration.ofMinutes(15)));
            boolean kept = held == HELD && copy.keep(coupon, account, claim);
            if (kept && i % 3 == 0) copy.giveBack(coupon.id(), account, claim);
            return kept && i % 3 != 0 ? claim : "";
        });

        var mine = keeping.stream().filter(claim -> !claim.isEmpty()).toList();
        assertThat(kept()).extracting(Kept::claim).containsExactlyInAnyOrderElementsOf(mine);
        assertThat(mine.size()).isLessThanOrEqualTo(5);
        assertThat(uses.used(coupon)).isEqualTo(mine.size());
    }

    @RepeatedTest(20)
    void keptAndGivenBackAtOnceTheLastWordGivesItBack() {
        var coupon = SomeCoupons.of(uses(1, 5));
        hold(coupon, "mei", "o1:1");

        atOnce(6, i -> {
            var copy = i % 2 == 0 ? uses : another;
            if (i < 3) return copy.keep(coupon, "mei", "o1:1");
            copy.giveBack(coupon.id(), "mei", "o1:1");
            return true;
        });
        uses.giveBack(coupon.id(), "mei", "o1:1");

        assertThat(kept()).isEqualTo(List.of());
        assertThat(uses.used(coupon)).isZero();
        assertThat(hold(coupon, "mei", "o2:1")).isEqualTo(HELD);
    }
}
