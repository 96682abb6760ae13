package yonghuang.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.listings.ListingStage.SKU;
import static yonghuang.listings.ListingStage.chestnuts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yonghuang.listings.ListingAct.Kind;
import yonghuang.shared.OwnRequest;

class ListingTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Content FIRST = chestnuts("板栗", 2_990, "img_1");
    private static final Content SECOND = chestnuts("板栗 新货", 2_490, "img_2");

    private static ListingAct act(int revision, String by, Kind kind) {
        return new ListingAct(revision, NOW, by, by, kind, null);
    }

    private static Listing draft() {
        return Listing.begun("prd_1", "m-1", false, FIRST, "writer", NOW);
    }

    private static Listing submitted(Listing listing) {
        var act = act(listing.work().revision(), "writer", Kind.SUBMITTED);
        return listing.submitted(checked -> {}, act, NOW);
    }

    private static Listing published(Listing listing) {
        var act = act(listing.work().revision(), "reviewer", Kind.PUBLISHED);
        return listing.published(checked -> {}, act, NOW);
    }

    private static Listing onSale() {
        return published(submitted(draft()));
    }

    private static Suspension suspension(Suspension.By by) {
        return new Suspension(by, "抽检", NOW);
    }

    @Test
    void aDraftKeepsItsRevisionUntilItWasSubmitted() {
        var written = draft().written(SECOND, "other", NOW);

        assertThat(written.work().revision()).isEqualTo(1);
        assertThat(written.work().writers()).containsExactly("writer", "other");
    }

    @Test
    void whatIsWrittenAfterASubmissionIsAnotherRevision() {
        var withdrawn = submitted(draft()).withdrawn(act(1, "writer", Kind.WITHDRAWN), NOW);

        assertThat(withdrawn.work().revision()).isEqualTo(1);
        assertThat(withdrawn.written(SECOND, "writer", NOW).work().revision()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenAfterADroppedRevisionIsYetAnother() {
        var second = submitted(onSale().written(SECOND, "writer", NOW));
        var returned = second.returned(List.of(), act(2, "reviewer", Kind.RETURNED), NOW);

        var third = returned.discarded(NOW).written(SECOND, "writer", NOW);

        assertThat(returned.discarded(NOW).work().revision()).isEqualTo(1);
        assertThat(third.work().revision()).isEqualTo(3);
    }

    @Test
    void theSameWordsAreNoDraft() {
        var sold = onSale();

        assertThat(sold.written(FIRST, "writer", NOW)).isSameAs(sold);
    }

    @Test
    void nothingChangesWhileItIsReviewed() {
        var submitted = submitted(draft());

        assertThatExceptionOfType(ListingUnderReview.class).isThrownBy(() -> submitted.written(SECOND, "writer", NOW));
        assertThatExceptionOfType(ListingUnderReview.class).isThrownBy(() -> submitted.discarded(NOW));
    }

    @Test
    void aRepeatChangesNothing() {
        var submitted = submitted(draft());
        var sold = published(submitted);

        assertThat(submitted(submitted)).isSameAs(submitted);
        assertThat(sold.published(checked -> {}, act(1, "reviewer", Kind.PUBLISHED), NOW))
                .isSameAs(sold);
    }

    @Test
    void theSameDecisionOfSomebodyElseIsNoRepeat() {
        assertThatExceptionOfType(ListingMoved.class)
                .isThrownBy(() -> onSale().published(checked -> {}, act(1, "another", Kind.PUBLISHED), NOW));
    }

    @Test
    void onlyTheRevisionThatIsSubmittedIsDecided() {
        var second = submitted(onSale().written(SECOND, "writer", NOW));

        assertThatExceptionOfType(ListingMoved.class)
                .isThrownBy(() -> second.published(checked -> {}, act(1, "another", Kind.PUBLISHED), NOW));
        assertThatExceptionOfType(ListingMoved.class)
                .isThrownBy(() -> draft().returned(List.of(), act(1, "reviewer", Kind.RETURNED), NOW));
    }

    @Test
    void whoOnceWroteItDoesNotDecideIt() {
        var submitted = submitted(draft().written(SECOND, "reviewer", NOW));

        assertThatExceptionOfType(OwnRequest.class)
                .isThrownBy(() -> submitted.returned(List.of(), act(1, "reviewer", Kind.RETURNED), NOW));
    }

    @Test
    void whoWroteAnEarlierRevisionMayDecideTheNext() {
        var second = submitted(onSale().written(SECOND, "other", NOW));

        assertThat(second.work().writers()).containsExactly("other", "writer");
        assertThat(onSale().written(SECOND, "other", NOW).work().writers()).containsExactly("other");
    }

    @Test
    void aRefusedCheckChangesNothing() {
        assertThatExceptionOfType(LicenceMissing.class)
                .isThrownBy(() -> draft().submitted(
                                checked -> {
                                    throw new LicenceMissing();
                                },
                                act(1, "writer", Kind.SUBMITTED),
                                NOW));
    }

    @Test
    void theOfficeTakesOverWhatTheMerchantSuspendedAndNotTheOtherWayRound() {
        var byMerchant = onSale().suspended(suspension(Suspension.By.MERCHANT), act(1, "writer", Kind.SUSPENDED), NOW);
        var byOffice = byMerchant.suspended(suspension(Suspension.By.OFFICE), act(1, "reviewer", Kind.SUSPENDED), NOW);

        assertThat(byOffice.published().suspended().by()).isEqualTo(Suspension.By.OFFICE);
        assertThatExceptionOfType(SuspendedByOffice.class)
                .isThrownBy(() ->
                        byOffice.suspended(suspension(Suspension.By.MERCHANT), act(1, "writer", Kind.SUSPENDED), NOW));
        assertThatExceptionOfType(SuspendedByOffice.class)
                .isThrownBy(() -> byOffice.resumed(Suspension.By.MERCHANT, act(1, "writer", Kind.RESUMED), NOW));
        assertThatExceptionOfType(ListingMoved.class)
                .isThrownBy(() -> byMerchant.resumed(Suspension.By.OFFICE, act(1, "reviewer", Kind.RESUMED), NOW));
    }

    @Test
    void whatWasNeverPublishedIsNotSuspendedAndHasNoPrices() {
        assertThatExceptionOfType(ListingMoved.class)
                .isThrownBy(() ->
                        draft().suspended(suspension(Suspension.By.OFFICE), act(0, "reviewer", Kind.SUSPENDED), NOW));
        assertThatExceptionOfType(ListingMoved.class).isThrownBy(() -> draft().planned(List.of(), NOW));
        assertThatExceptionOfType(ListingMoved.class).isThrownBy(() -> draft().priced(Map.of(SKU, 1L), NOW));
    }

    @Test
    void pricesBeginInTheirOrderAndTheLastDueOneHolds() {
        var planned = onSale().planned(
                        List.of(
                                new PlannedPrice(SKU, 1_990, NOW.plusSeconds(60), "writer"),
                                new PlannedPrice(SKU, 2_190, NOW.plusSeconds(120), "writer"),
                                new PlannedPrice(SKU, 2_290, NOW.plusSeconds(180), "writer")),
                        NOW);
        assertThat(planned.due()).isEqualTo(NOW.plusSeconds(60));
        assertThat(planned.begunPrices(NOW)).isSameAs(planned);

        var begun = planned.begunPrices(NOW.plusSeconds(130));

        assertThat(begun.newest().variants().getFirst().shopPriceFen()).isEqualTo(2_190);
        assertThat(begun.due()).isEqualTo(NOW.plusSeconds(180));
        assertThat(begun.steps()).extracting(PriceStep::priceFen).containsExactly(2_990L, 2_190L);
    }

    @Test
    void aDraftFollowsAPriceNobodyTouchedAndKeepsOneSomebodyDid() {
        var untouched = onSale().written(chestnuts("新", 2_990, "img_1"), "writer", NOW);
        var touched = onSale().written(SECOND, "writer", NOW);

        assertThat(untouched
                        .priced(Map.of(SKU, 1_990L), NOW)
                        .newest()
                        .variants()
                        .getFirst()
                        .shopPriceFen())
                .isEqualTo(1_990);
        assertThat(touched.priced(Map.of(SKU, 1_990L), NOW)
                        .newest()
                        .variants()
                        .getFirst()
                        .shopPriceFen())
                .isEqualTo(2_490);
    }

    @Test
    void anAdoptedOneKeepsItsPriceOfBeforeAsTheFirst() {
        var adopted = Listing.adopted("prd_1", "m-1", true, FIRST, NOW.minus(Duration.ofDays(30)));

        var priced = adopted.priced(Map.of(SKU, 1_990L), NOW);

        assertThat(adopted.unshelved()).isFalse();
        assertThat(priced.steps())
                .containsExactly(
                        new PriceStep(SKU, 1, 2_990, NOW.minus(Duration.ofDays(30)), 1),
                        new PriceStep(SKU, 2, 1_990, NOW, 1));
    }

    @Test
    void whatTheShelfHasIsForgottenButForTheLastPrice() {
        var priced = onSale().priced(Map.of(SKU, 1_990L), NOW);

        var shelved = priced.shelved(2);

        assertThat(priced.shelved(1).unshelved()).isTrue();
        assertThat(shelved.unshelved()).isFalse();
        assertThat(shelved.steps()).extracting(PriceStep::number).containsExactly(2);
        assertThat(shelved.edits()).isEqualTo(priced.edits());
        assertThat(shelved.shelved(1)).isSameAs(shelved);
    }

    @Test
    void theHistoryKeepsTheNewestActs() {
        var listing = onSale();
        for (int i = 0; i < 60; i++) {
            listing = listing.suspended(suspension(Suspension.By.OFFICE), act(1, "r" + i, Kind.SUSPENDED), NOW);
            listing = listing.resumed(Suspension.By.OFFICE, act(1, "r" + i, Kind.RESUMED), NOW);
        }

        assertThat(listing.history()).hasSize(Listing.MOST_ACTS);
        assertThat(listing.history().getLast().by()).isEqualTo("r59");
    }

    @Test
    void itHoldsItsSkusAndPicturesOfDraftAndShelf() {
        var both = onSale().written(chestnuts("另一种", 1, "img_9", "LT-2"), "writer", NOW);

        assertThat(both.holds()).containsExactlyInAnyOrder("product:prd_1", SKU, "LT-2");
        assertThat(both.pictures()).containsExactlyInAnyOrder("img_1", "img_9");
        assertThat(both.words()).contains("板栗", "另一种", "lt-banli-500", "lt-2");
    }
}
