package yonghuang.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.ListingStage.EDITOR;
import static yonghuang.listings.ListingStage.MERCHANT;
import static yonghuang.listings.ListingStage.SKU;
import static yonghuang.listings.ListingStage.chestnuts;
import static yonghuang.testing.AtOnce.atOnce;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.shared.Money;
import yonghuang.shared.Refusal;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class ListingRaceTests {
    @TempDir
    private Path folder;

    private ListingStage stage;
    private ListingStage anotherCopy;

    @BeforeEach
    void open() {
        var clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
        stage = new ListingStage(TestStore.fresh(), clock, folder).opened();
        anotherCopy = new ListingStage(stage.mongo, clock, folder);
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refused) {
            return refused.type();
        }
    }

    private ListingStage copy(int person) {
        return person % 2 == 0 ? stage : anotherCopy;
    }

    @RepeatedTest(10)
    void ofManyReviewersOneDecides() {
        stage.begin("prd_1");
        stage.submit("prd_1");
        var remarks = List.of(new Remark("content.title", "写明等级"));

        var outcomes = atOnce(
                6,
                i -> outcome(() -> {
                    var review = copy(i).review;
                    if (i % 3 == 0) review.giveBack("acc_office_" + i, "prd_1", 1, remarks);
                    else review.publish("acc_office_" + i, "prd_1", 1, null);
                }));

        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes).filteredOn("listing-moved"::equals).hasSize(5);
        var decided = stage.of("prd_1");
        boolean returned = decided.work().status() == ListingStatus.RETURNED;
        assertThat(stage.shown("prd_1") == null).isEqualTo(returned);
        assertThat(decided.history()).hasSize(2);
    }

    @RepeatedTest(10)
    void whatIsSubmittedIsWhatWasWrittenLastOrTheEditWaits() {
        stage.begin("prd_1");
        var other = chestnuts("板栗 新货", 2_490, stage.picture());

        var outcomes = atOnce(
                2,
                i -> outcome(() -> {
                    if (i == 0) stage.submit("prd_1");
                    else anotherCopy.listings.write(EDITOR, MERCHANT, "prd_1", other, null);
                }));

        assertThat(outcomes.getFirst()).isEqualTo("done");
        var submitted = stage.of("prd_1");
        assertThat(submitted.work().status()).isEqualTo(ListingStatus.SUBMITTED);
        var written = outcomes.get(1).equals("done");
        assertThat(written || outcomes.get(1).equals("listing-under-review")).isTrue();
        assertThat(submitted.newest().equals(other)).isEqualTo(written);
        stage.publish("prd_1");
        assertThat(stage.shown("prd_1").title()).isEqualTo(submitted.newest().title());
    }

    @RepeatedTest(10)
    void aReviewNeverPublishesWhatWasNotLookedAt() {
        stage.begin("prd_1");
        stage.submit("prd_1");

        atOnce(
                2,
                i -> outcome(() -> {
                    if (i == 0) stage.review.publish("acc_office", "prd_1", 1, null);
                    else {
                        anotherCopy.listings.withdraw(EDITOR, MERCHANT, "prd_1");
                        anotherCopy.submitAnew("prd_1", chestnuts("偷换", 1, stage.picture()));
                    }
                }));

        var shown = stage.shown("prd_1");
        assertThat(shown == null || shown.title().equals("罗田板栗")).isTrue();
    }

    @RepeatedTest(10)
    void ofTwoMerchantsOneGetsTheSku() {
        var picture = stage.picture();
        var outcomes = atOnce(
                4,
                i -> outcome(() -> copy(i).listings
                        .begin(EDITOR, i < 2 ? MERCHANT : "m-2", "prd_" + i, chestnuts("板栗" + i, 1_990, picture))));

        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes).filteredOn("sku-taken"::equals).hasSize(3);
        assertThat(stage.stored.behind("", 10)).hasSize(1);
    }

    @RepeatedTest(10)
    void aPriceThatBeginsWhileSomethingIsPublishedIsNotLost() {
        stage.onSale("prd_1");
        stage.submitAnew("prd_1", chestnuts("罗田板栗 新货", 2_990, stage.picture()));
        stage.listings.plan(EDITOR, MERCHANT, "prd_1", List.of(new PlannedPrice(SKU, 1_990, stage.now(), EDITOR)));

        atOnce(3, i -> {
            if (i == 0) stage.publish("prd_1");
            else copy(i).sweep.run();
            return i;
        });
        stage.sweep.run();

        var shown = stage.shown("prd_1");
        assertThat(shown.title()).isEqualTo("罗田板栗 新货");
        assertThat(shown.variants().getFirst().price()).isEqualTo(Money.fen(1_990));
        assertThat(stage.history.compareAt(shown.variants())).isEqualTo(Map.of(SKU, Money.fen(2_990)));
        assertThat(stage.check.run().differences()).isEmpty();
    }

    @RepeatedTest(5)
    void manyPricesAtOnceLeaveShelfHistoryAndListingAlike() {
        stage.onSale("prd_1");

        atOnce(12, i -> copy(i).listings.price(EDITOR, MERCHANT, "prd_1", Map.of(SKU, 1_000L + i)));
        stage.sweep.run();

        long listed =
                stage.of("prd_1").published().content().variants().getFirst().shopPriceFen();
        assertThat(stage.shown("prd_1").variants().getFirst().priceFen()).isEqualTo(listed);
        assertThat(stage.shelf.lastPrices(Set.of(SKU))).isEqualTo(Map.of(SKU, listed));
        assertThat(stage.check.run().differences()).isEmpty();
    }

    /** A walker that read an older edition and stood still for long. */
    @RepeatedTest(3)
    void whoComesLateChangesNothing() {
        var old = stage.onSale("prd_1");
        var late = stage.stored.change("prd_1", known -> known.priced(Map.of(SKU, 1_990L), stage.now()));
        stage.listings.price(EDITOR, MERCHANT, "prd_1", Map.of(SKU, 2_490L));

        stage.shelving.bring(late);

        assertThat(old.edition()).isEqualTo(1);
        assertThat(stage.shown("prd_1").variants().getFirst().priceFen()).isEqualTo(2_490);
        assertThat(stage.shelf.lastPrices(Set.of(SKU))).isEqualTo(Map.of(SKU, 2_490L));
        assertThat(stage.check.run().differences()).isEmpty();
    }
}
