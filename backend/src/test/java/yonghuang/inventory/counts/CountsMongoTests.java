package yonghuang.inventory.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.inventory.counts.CountLine.Posting.DONE;
import static yonghuang.inventory.counts.CountLine.Posting.OVERTAKEN;
import static yonghuang.inventory.counts.CountLine.Posting.WAITING;
import static yonghuang.inventory.counts.CountShop.NINGBO;
import static yonghuang.inventory.counts.CountShop.NUTS;
import static yonghuang.inventory.counts.CountShop.TEA;
import static yonghuang.inventory.counts.CountShop.bins;
import static yonghuang.inventory.counts.CountShop.scope;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.alerts.StockAlert.Kind;
import yonghuang.inventory.counts.CountLine.Posting;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.Handling;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.Quality;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;

class CountsMongoTests {
    private final CountShop house = new CountShop().has(NUTS, "L1", 10);

    private List<Posting> postings(Count count) {
        return house.now(count).lines().stream().map(CountLine::posting).toList();
    }

    private void addsUp() {
        house.shop.copier.copyAll();
        assertThat(house.shop.check.run().differences()).isEmpty();
    }

    @Test
    void smallDifferenceIsPostedAsOneAdjustmentWithReason() {
        var count = house.open(scope(NUTS));
        house.count(count, NUTS, "L1", 8, "li");

        house.counts.post(NINGBO, count.id(), "a bag was torn", "wang");

        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(8);
        house.shop.copier.copyAll();
        assertThat(house.shop.store.findAll(StockMovement.class))
                .filteredOn(movement -> movement.kind() == MovementKind.ADJUSTMENT)
                .singleElement()
                .satisfies(movement -> {
                    assertThat(movement.units()).isEqualTo(-2);
                    assertThat(movement.reason()).isEqualTo("COUNT");
                    assertThat(movement.reference()).isEqualTo(count.id());
                    assertThat(movement.actor()).isEqualTo("wang");
                    assertThat(movement.note()).isEqualTo("a bag was torn");
                });
        addsUp();
    }

    @Test
    void whatMovesAfterCountingIsNotUndoneByPosting() {
        var count = house.open(scope(NUTS));
        house.count(count, NUTS, "L1", 9, "li");
        house.sell("o1", NUTS, 4);
        house.has(NUTS, "L2", 5);
        var late = house.now(count);
        house.count(count, NUTS, "L2", 5, "li");

        house.post(count);

        assertThat(late.lines()).hasSize(2);
        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(5);
        assertThat(house.lot(NUTS, "L2").available()).isEqualTo(5);
        addsUp();
    }

    @Test
    void sameDifferenceIsNotBookedTwiceByTwoCounts() {
        var one = house.open(scope(NUTS));
        var other = house.open(scope(NUTS));
        house.count(one, NUTS, "L1", 8, "li");
        house.count(other, NUTS, "L1", 8, "wang");
        house.post(one);

        assertThatThrownBy(() -> house.post(other)).isInstanceOf(CountChanged.class);
        house.count(other, NUTS, "L1", 8, "wang");
        house.post(other);

        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(8);
        addsUp();
    }

    @Test
    void correctionBetweenDecisionAndBookingLeavesTheLineOvertakenWithOneAlert() {
        var count = house.open(scope(NUTS));
        house.count(count, NUTS, "L1", 8, "li");
        var stock = new CountedStock(house.shop.levels, house.classes);
        var posted = Counting.post(house.now(count), stock.of(count), "wang", null, Shop.NOON)
                .document();
        house.adjust(NUTS, "L1", -2);
        house.shop.store.save(posted.atVersion(99));

        house.sweep.run();
        house.sweep.run();

        assertThat(postings(count)).containsExactly(OVERTAKEN);
        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(8);
        assertThat(house.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(alert.subject()).isEqualTo(count.id());
        });
        addsUp();
    }

    @Test
    void missingUnitsThatArePromisedWaitWithAnAlertUntilTheyAreFree() {
        var count = house.open(scope(NUTS));
        house.count(count, NUTS, "L1", 8, "li");
        house.hold("o1", NUTS, 10);

        house.post(count);
        house.sweep.run();

        assertThat(postings(count)).containsExactly(WAITING);
        assertThat(house.alerts()).hasSize(1);
        assertThat(house.lot(NUTS, "L1").reserved()).isEqualTo(10);
        house.shop.clock.advance(Duration.ofMinutes(16));
        house.sweep.run();
        assertThat(postings(count)).containsExactly(DONE);
        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(8);
        assertThat(house.counts.unsettled()).isEmpty();
        addsUp();
    }

    @Test
    void largeDifferenceNeedsASecondCountByAnotherPerson() {
        var count = house.open(scope(NUTS));
        house.count(count, NUTS, "L1", 6, "li");

        assertThat(house.now(count).status()).isEqualTo(CountStatus.SECOND_COUNT);
        assertThatThrownBy(() -> house.post(count)).isInstanceOf(CountIncomplete.class);
        assertThatThrownBy(() -> house.count(count, NUTS, "L1", 6, "li")).isInstanceOf(SecondCountByAnother.class);
        house.count(count, NUTS, "L1", 7, "wang");
        assertThat(house.now(count).status()).isEqualTo(CountStatus.COUNTING);
        house.post(count);

        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(7);
    }

    @Test
    void repeatOfACountOfALargeDifferenceIsTheSameCount() {
        var count = house.open(scope(NUTS));

        for (int i = 0; i < 2; i++) {
            house.counts.tally(NINGBO, count.id(), new LotName(NUTS, "L1"), 1, null, "li", "same");
        }

        assertThat(house.now(count).lines().getFirst().second()).isNull();
    }

    @Test
    void lotThatVanishedMeanwhileIsExpectedToBeGone() {
        var count = house.open(scope(NUTS));
        house.adjust(NUTS, "L1", -10);

        assertThat(house.now(count).lines()).hasSize(1);
        assertThatThrownBy(() -> house.post(count)).isInstanceOf(CountIncomplete.class);
        house.count(count, NUTS, "L1", 0, "li");
        house.post(count);

        assertThat(postings(count)).containsExactly(DONE);
        assertThat(house.lot(NUTS, "L1").available()).isZero();
    }

    @Test
    void newLotInScopeMustBeCountedToo() {
        var count = house.open(scope(NUTS));
        house.count(count, NUTS, "L1", 10, "li");
        house.has(NUTS, "L2", 5);

        assertThatThrownBy(() -> house.post(count))
                .isInstanceOfSatisfying(
                        CountIncomplete.class,
                        refused -> assertThat(refused.members().toString()).contains("L2"));
        assertThat(house.now(count).lines()).extracting(CountLine::lot).containsExactly("L1", "L2");
    }

    @Test
    void lotMovedToAnotherBinIsToBeCountedAgain() {
        house.in(NUTS, "L1", "A-01-2").has(TEA, "L1", 4).in(TEA, "L1", "A-011-1");
        var count = house.open(bins("A-01"));
        house.count(count, NUTS, "L1", 8, "li");
        house.in(NUTS, "L1", "B-02-1");

        assertThat(count.lines()).extracting(CountLine::sku).containsExactly(NUTS);
        assertThatThrownBy(() -> house.post(count)).isInstanceOf(CountChanged.class);
        assertThat(house.now(count).lines().getFirst()).satisfies(line -> {
            assertThat(line.bin()).isEqualTo("B-02-1");
            assertThat(line.first()).isNull();
        });
        assertThatThrownBy(
                        () -> house.counts.tally(NINGBO, count.id(), new LotName(NUTS, "L1"), 8, "A-01-2", "li", "k"))
                .isInstanceOf(CountChanged.class);
        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(10);
        house.counts.tally(NINGBO, count.id(), new LotName(NUTS, "L1"), 8, "B-02-1", "li", "k");
        house.post(count);
        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(8);
    }

    @Test
    void promisedUnitsLieThereAndAreCounted() {
        var count = house.open(scope(NUTS));
        house.hold("o1", NUTS, 4);
        house.count(count, NUTS, "L1", 10, "li");
        house.post(count);

        assertThat(house.now(count).lines().getFirst().decisive().difference()).isZero();
        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(6);
    }

    @Test
    void unitsInQuarantineAreNotCounted() {
        var handling = new Handling(MovementKind.QUARANTINE, "L1", 4, "QUARANTINE:k", "k", "w", "DAMAGED", null);
        house.shop.levels.change(NUTS, NINGBO, (level, now) -> Quality.handle(level, handling, now));
        var count = house.open(scope(NUTS));
        house.count(count, NUTS, "L1", 6, "li");

        house.post(count);

        assertThat(house.now(count).lines().getFirst().decisive().difference()).isZero();
        assertThat(house.lot(NUTS, "L1").quarantined()).isEqualTo(4);
    }

    @Test
    void scopeIsAllThatIsSaidTogether() {
        house.in(NUTS, "L1", "A-01-2").has(TEA, "L1", 4).in(TEA, "L1", "A-01-3").has("SKU-0002", "L1", 4);

        assertThat(skusOf(CountScope.of(List.of("A"), List.of(), "tea", null))).containsExactly(TEA);
        assertThat(skusOf(CountScope.of(List.of(), List.of(), "nuts", null))).containsExactly("SKU-0002", NUTS);
        assertThat(skusOf(CountScope.of(List.of("A-01-3", "B"), List.of(), null, null)))
                .containsExactly(TEA);
        assertThat(skusOf(CountScope.of(List.of(), List.of(), null, null)))
                .containsExactlyInAnyOrder(NUTS, TEA, "SKU-0002");
        assertThatThrownBy(() -> house.open(bins("Z"))).isInstanceOf(NothingToCount.class);
    }

    private List<String> skusOf(CountScope scope) {
        return house.open(scope).lines().stream().map(CountLine::sku).toList();
    }

    @Test
    void classOfWorthIsThatOfTheDayTheCountWasOpened() {
        house.has(TEA, "L1", 1_000).has("SKU-0002", "L1", 60);
        house.sell("o1", NUTS, 1);
        house.shop.copier.copyAll();

        var a = house.open(CountScope.of(List.of(), List.of(), null, AbcClass.A));
        house.has("SKU-0003", "L1", 900_000);
        house.has(TEA, "L2", 3);

        assertThat(a.lines()).extracting(CountLine::sku).containsExactly(TEA);
        assertThat(house.now(a).lines()).extracting(CountLine::lot).containsExactly("L1", "L2");
        assertThatThrownBy(() -> house.open(CountScope.of(List.of(), List.of(NUTS), null, AbcClass.A)))
                .isInstanceOf(NothingToCount.class);
    }

    @Test
    void cancelledCountHasNoEffectAndStaysCancelled() {
        var count = house.open(scope(NUTS));
        house.count(count, NUTS, "L1", 8, "li");
        house.counts.cancel(NINGBO, count.id(), "wrong rack", "li");
        house.counts.cancel(NINGBO, count.id(), null, "li");

        assertThatThrownBy(() -> house.post(count)).isInstanceOf(CountClosed.class);
        assertThatThrownBy(() -> house.count(count, NUTS, "L1", 8, "li")).isInstanceOf(CountClosed.class);
        assertThat(house.lot(NUTS, "L1").available()).isEqualTo(10);
        assertThat(house.now(count).ending().note()).isEqualTo("wrong rack");
    }

    @Test
    void postedCountIsNeitherCountedNorCancelled() {
        var count = house.open(scope(NUTS));
        house.count(count, NUTS, "L1", 8, "li");
        house.post(count);

        assertThatThrownBy(() -> house.counts.cancel(NINGBO, count.id(), null, "li"))
                .isInstanceOf(CountClosed.class);
        assertThatThrownBy(() -> house.count(count, NUTS, "L1", 9, "li")).isInstanceOf(CountClosed.class);
        assertThat(house.post(count).ending().by()).isEqualTo("wang");
    }

    @Test
    void lotOutsideTheScopeAndUnknownLotAreRefused() {
        house.has(TEA, "L1", 4);
        var count = house.open(scope(NUTS));

        assertThatThrownBy(() -> house.count(count, TEA, "L1", 4, "li")).isInstanceOf(OutsideCount.class);
        assertThatThrownBy(() -> house.count(count, NUTS, "L9", 4, "li")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> house.counts.find("huanggang", count.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> house.counts.post("huanggang", count.id(), null, "li"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void moreLotsThanOneCountMayHaveAreRefused() {
        for (int i = 0; i <= CountedStock.MOST_AT_OPENING / 100; i++) {
            int from = i * 100;
            var lots = IntStream.range(from, from + 100)
                    .mapToObj(n -> new IncomingLot("M" + n, 1, "2026-10-12", "2027-04-10", null, null, null))
                    .toList();
            house.shop.levels.change(
                    "SKU-000" + (i % 10),
                    NINGBO,
                    (level, now) -> Keeping.receive(level, lots, "receipt:" + from, "R" + from, "w", now));
        }

        assertThatThrownBy(() -> house.open(CountScope.of(List.of(), List.of(), null, null)))
                .isInstanceOf(ScopeTooLarge.class);
    }

    @Test
    void pagesAreNewestFirstAndByStatus() {
        var first = house.open(scope(NUTS));
        house.shop.clock.advance(Duration.ofMinutes(1));
        var second = house.open(scope(NUTS));
        house.shop.clock.advance(Duration.ofMinutes(1));
        var third = house.open(scope(NUTS));
        house.counts.cancel(NINGBO, second.id(), null, "li");

        var page = house.counts.page(NINGBO, null, null, 2);
        var last = page.getLast();

        assertThat(page).extracting(Count::id).containsExactly(third.id(), second.id());
        assertThat(house.counts.page(NINGBO, null, new Counts.Position(last.at(), last.id()), 2))
                .extracting(Count::id)
                .containsExactly(first.id());
        assertThat(house.counts.page(NINGBO, CountStatus.CANCELLED, null, 9))
                .extracting(Count::id)
                .containsExactly(second.id());
        assertThat(house.counts.count(NINGBO, CountStatus.COUNTING)).isEqualTo(2);
        assertThat(house.counts.count("huanggang", null)).isZero();
    }

    @Test
    void sameKeyOpensOneCount() {
        var one = house.counts.open(NINGBO, scope(NUTS), null, "li", "k");
        var again = house.counts.open(NINGBO, scope(NUTS), null, "li", "k");

        assertThat(again.id()).isEqualTo(one.id());
        assertThat(house.counts.count(NINGBO, null)).isEqualTo(1);
    }
}
