package yonghuang.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.listings.ListingStage.EDITOR;
import static yonghuang.listings.ListingStage.MERCHANT;
import static yonghuang.listings.ListingStage.OFFICE;
import static yonghuang.listings.ListingStage.SKU;
import static yonghuang.listings.ListingStage.chestnuts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.Variant;
import yonghuang.catalog.sample.SampleProducts;
import yonghuang.images.ImagePurpose;
import yonghuang.images.Samples;
import yonghuang.merchants.SampleMerchants;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;
import yonghuang.shared.Skus;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class ListingMongoTests {
    @TempDir
    private Path folder;

    private ListingStage stage;

    @BeforeEach
    void open() {
        var clock = new MutableClock(Instant.parse("2026-11-24T08:00:10Z"));
        stage = new ListingStage(TestStore.fresh(), clock, folder).opened();
    }

    private Money price(String id) {
        return stage.shown(id).variants().getFirst().price();
    }

    private static PlannedPrice planned(long fen, String at) {
        return new PlannedPrice(SKU, fen, Instant.parse(at), EDITOR);
    }

    @Test
    void whatIsPublishedIsOnTheShelfAtOnce() {
        stage.begin("prd_1");
        assertThat(stage.shown("prd_1")).isNull();
        stage.submit("prd_1");
        assertThat(stage.shown("prd_1")).isNull();

        var published = stage.publish("prd_1");

        assertThat(published.published().sale()).isEqualTo(Sale.ON);
        var shown = stage.shown("prd_1");
        assertThat(shown.title()).isEqualTo("罗田板栗");
        assertThat(shown.images()).singleElement().asString().matches("/api/images/img_[0-9a-f]+/medium.jpg");
        assertThat(shown.variants()).isEqualTo(List.of(new Variant(SKU, "500克/袋", 500, 2_990, "阴凉干燥处", 180, true)));
        assertThat(stage.check.run().differences()).isEmpty();
        assertThat(stage.audited).containsExactly("acc_editor listing-submitted", "acc_office listing-published");
    }

    @Test
    void theOldRevisionSellsWhileTheNextIsWrittenAndReviewed() {
        stage.onSale("prd_1");

        var next = stage.submitAnew("prd_1", chestnuts("罗田板栗 新货", 2_490, stage.picture()));
        assertThat(next.work().revision()).isEqualTo(2);
        assertThat(stage.shown("prd_1").title()).isEqualTo("罗田板栗");

        stage.publish("prd_1");
        assertThat(stage.shown("prd_1").title()).isEqualTo("罗田板栗 新货");
        assertThat(price("prd_1")).isEqualTo(Money.fen(2_490));
        assertThat(stage.history.compareAt(stage.shown("prd_1").variants())).isEqualTo(Map.of(SKU, Money.fen(2_990)));
    }

    @Test
    void aReturnedOneCarriesItsRemarksAndComesAgainAsAnotherRevision() {
        stage.begin("prd_1");
        stage.submit("prd_1");

        var returned = stage.review.giveBack(OFFICE, "prd_1", 1, List.of(new Remark("content.title", "写明等级")));
        assertThat(returned.work().status()).isEqualTo(ListingStatus.RETURNED);
        assertThat(returned.work().remarks()).containsExactly(new Remark("content.title", "写明等级"));

        var again = stage.submitAnew("prd_1", chestnuts("罗田板栗 一级", 2_990, stage.picture()));
        assertThat(again.work().revision()).isEqualTo(2);
        assertThatExceptionOfType(ListingMoved.class).isThrownBy(() -> stage.review.publish(OFFICE, "prd_1", 1, null));
    }

    @Test
    void whoWroteItDoesNotPublishIt() {
        stage.begin("prd_1");
        stage.submit("prd_1");

        assertThatExceptionOfType(OwnRequest.class).isThrownBy(() -> stage.review.publish(EDITOR, "prd_1", 1, null));
        assertThat(stage.audited).containsExactly("acc_editor listing-submitted");
    }

    @Test
    void anotherMerchantsIsNotFound() {
        stage.begin("prd_1");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> stage.listings.of("m-2", "prd_1"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> stage.listings.submit(EDITOR, "m-2", "prd_1"));
    }

    @Test
    void aSkuIsOneProducts() {
        stage.begin("prd_1");
        var same = chestnuts("别家板栗", 1_990, stage.picture());

        assertThatExceptionOfType(SkuTaken.class)
                .isThrownBy(() -> stage.listings.begin(EDITOR, "m-2", "prd_2", same))
                .satisfies(taken -> assertThat(taken.members()).isEqualTo(Map.of("skus", List.of(SKU))));
        assertThat(stage.stored.find("prd_2")).isNull();

        var other = chestnuts("别家板栗", 1_990, stage.picture(), "MC-BANLI-500");
        stage.listings.begin(EDITOR, "m-2", "prd_2", other);
        assertThatExceptionOfType(SkuTaken.class)
                .isThrownBy(() -> stage.listings.write(EDITOR, "m-2", "prd_2", same, null));
        assertThat(stage.of("prd_2").newest()).isEqualTo(other);
    }

    @Test
    void aDraftOfNothingPublishedGoesAwayAndItsSkuIsFree() {
        stage.begin("prd_1");

        assertThat(stage.listings.discard(EDITOR, MERCHANT, "prd_1")).isNull();

        assertThat(stage.stored.find("prd_1")).isNull();
        assertThat(stage.begin("prd_2").newest().skus()).containsExactly(SKU);
    }

    @Test
    void aDroppedDraftLeavesWhatIsPublished() {
        stage.onSale("prd_1");
        stage.listings.write(EDITOR, MERCHANT, "prd_1", chestnuts("别的", 1, stage.picture()), null);

        var left = stage.listings.discard(EDITOR, MERCHANT, "prd_1");

        assertThat(left.work().status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(left.newest().title()).isEqualTo("罗田板栗");
    }

    @Test
    void anEditOnAnOldVersionIsRefused() {
        var seen = stage.begin("prd_1");
        var picture = stage.picture();
        stage.listings.write(EDITOR, MERCHANT, "prd_1", chestnuts("甲", 2_990, picture), seen.edits());

        assertThatExceptionOfType(ListingChanged.class)
                .isThrownBy(() ->
                        stage.listings.write(EDITOR, MERCHANT, "prd_1", chestnuts("乙", 2_990, picture), seen.edits()));
        assertThat(stage.of("prd_1").newest().title()).isEqualTo("甲");
    }

    @Test
    void whatAMerchantHasNoLicenceForIsNotSubmittedAndNotPublished() {
        stage.merchants.offSale(MERCHANT, List.of("nuts"));
        stage.begin("prd_1");
        assertThatExceptionOfType(LicenceMissing.class).isThrownBy(() -> stage.submit("prd_1"));

        stage.merchants.offSale(MERCHANT, List.of());
        stage.submit("prd_1");
        stage.merchants.offSale(MERCHANT, List.of("nuts"));
        assertThatExceptionOfType(LicenceMissing.class).isThrownBy(() -> stage.publish("prd_1"));
    }

    private static List<String> fields(InvalidInput refused) {
        return refused.errors().stream().map(InvalidInput.FieldError::field).toList();
    }

    private void refuses(Content content, String... fields) {
        stage.listings.begin(EDITOR, MERCHANT, "prd_1", content);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.submit("prd_1"))
                .satisfies(refused -> assertThat(fields(refused)).containsExactly(fields));
    }

    private static Content claiming(Content content, String gi, String county, String category) {
        return new Content(
                content.title(),
                category,
                gi,
                county,
                content.description(),
                content.label(),
                content.taxClass(),
                content.variants(),
                content.images());
    }

    @Test
    void aClaimOutsideItsAreaIsRefused() {
        refuses(claiming(chestnuts("麻城板栗", 2_990, stage.picture()), "luotian-banli", "421181", "nuts"), "content.gi");
    }

    @Test
    void aClaimOfNoRegistrationIsRefused() {
        refuses(claiming(chestnuts("板栗", 2_990, stage.picture()), "no-such-gi", "421123", "nuts"), "content.gi");
    }

    @Test
    void aPlaceNameWithoutAClaimIsAllowed() {
        var content = claiming(chestnuts("罗田板栗", 2_990, stage.picture()), null, "421123", "nuts");
        stage.listings.begin(EDITOR, MERCHANT, "prd_1", content);

        stage.submit("prd_1");

        assertThat(stage.publish("prd_1").published().sale()).isEqualTo(Sale.ON);
    }

    @Test
    void medicineIsNotSold() {
        refuses(claiming(chestnuts("茯苓", 2_990, stage.picture()), null, "421123", "medicinal"), "content.category");
    }

    @Test
    void aPublishedSkuIsTakenOffSaleNotLeftOut() {
        stage.onSale("prd_1");
        var without = chestnuts("罗田板栗", 2_990, stage.picture(), "LT-BANLI-1000");
        stage.listings.write(EDITOR, MERCHANT, "prd_1", without, null);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.submit("prd_1"))
                .satisfies(refused -> assertThat(fields(refused)).containsExactly("content.variants"));
    }

    @Test
    void aPictureThatIsNotTheWritersIsRefused() {
        var foreign = stage.images.add("acc_other", ImagePurpose.PRODUCT, () -> Samples.jpeg(41, 30));
        var ofReturn = stage.images.add(EDITOR, ImagePurpose.RETURN, () -> Samples.jpeg(42, 30));

        for (var picture : List.of(foreign.id(), ofReturn.id(), "img_0", "/art/default.svg")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> stage.listings.begin(EDITOR, MERCHANT, "prd_1", chestnuts("板栗", 1, picture)))
                    .satisfies(refused -> assertThat(fields(refused)).containsExactly("content.images[0]"));
        }
    }

    @Test
    void anotherMemberMayKeepThePictureThatIsThere() {
        var picture = stage.begin("prd_1").newest().images().getFirst();

        var written = stage.listings.write("acc_2", MERCHANT, "prd_1", chestnuts("板栗", 1_000, picture), null);

        assertThat(written.work().writers()).containsExactly(EDITOR, "acc_2");
    }

    @Test
    void picturesOfDraftsAndOfWhatIsSoldAreInUse() {
        var sold = stage.onSale("prd_1").newest().images().getFirst();
        var drafted = stage.images
                .add(EDITOR, ImagePurpose.PRODUCT, () -> Samples.jpeg(44, 30))
                .id();
        stage.listings.write(EDITOR, MERCHANT, "prd_1", chestnuts("新", 2_990, drafted), null);

        var used = new ListingPictures(stage.stored).usedAmong(List.of(sold, drafted, "img_nobody"));

        assertThat(used).isEqualTo(Set.of(sold, drafted));
    }

    @Test
    void suspendedIsNotShownButItsSkuStaysKnown() {
        stage.onSale("prd_1");

        stage.review.suspend(OFFICE, "prd_1", "抽检不合格");

        assertThat(stage.shown("prd_1")).isNull();
        assertThat(stage.shelves.find(SKU)).map(Skus.Sku::onSale).hasValue(false);
        assertThatExceptionOfType(SuspendedByOffice.class)
                .isThrownBy(() -> stage.listings.resume(EDITOR, MERCHANT, "prd_1"));

        stage.review.resume(OFFICE, "prd_1", "复检合格");
        assertThat(stage.shown("prd_1").title()).isEqualTo("罗田板栗");
        assertThat(stage.shelves.find(SKU)).map(Skus.Sku::onSale).hasValue(true);
    }

    @Test
    void whatTheMerchantSuspendedStaysSuspendedThroughAPublication() {
        stage.onSale("prd_1");
        stage.listings.suspend(EDITOR, MERCHANT, "prd_1", "缺货");
        stage.submitAnew("prd_1", chestnuts("罗田板栗 新货", 2_990, stage.picture()));
        stage.publish("prd_1");
        assertThat(stage.shown("prd_1")).isNull();

        stage.listings.resume(EDITOR, MERCHANT, "prd_1");

        assertThat(stage.shown("prd_1").title()).isEqualTo("罗田板栗 新货");
    }

    @Test
    void aPlannedPriceBeginsAtItsMinuteThroughTheHistory() {
        stage.onSale("prd_1");
        stage.listings.plan(EDITOR, MERCHANT, "prd_1", List.of(planned(1_990, "2026-11-24T09:00:00Z")));

        stage.clock.advance(Duration.ofMinutes(59).plusSeconds(49));
        stage.sweep.run();
        assertThat(price("prd_1")).isEqualTo(Money.fen(2_990));

        stage.clock.advance(Duration.ofSeconds(1));
        stage.sweep.run();
        assertThat(price("prd_1")).isEqualTo(Money.fen(1_990));
        assertThat(stage.history.compareAt(stage.shown("prd_1").variants())).isEqualTo(Map.of(SKU, Money.fen(2_990)));
        assertThat(stage.of("prd_1").planned()).isEmpty();
    }

    @Test
    void aDraftWhosePriceNobodyTouchedFollowsAPriceThatBegins() {
        stage.onSale("prd_1");
        stage.submitAnew("prd_1", chestnuts("罗田板栗 新货", 2_990, stage.picture()));
        stage.listings.plan(EDITOR, MERCHANT, "prd_1", List.of(planned(1_990, "2026-11-24T08:00:00Z")));
        stage.sweep.run();

        stage.publish("prd_1");

        assertThat(stage.shown("prd_1").title()).isEqualTo("罗田板栗 新货");
        assertThat(price("prd_1")).isEqualTo(Money.fen(1_990));
    }

    @Test
    void pricesOutOfBoundsAreRefusedOneByOne() {
        stage.onSale("prd_1");
        var wrong = List.of(
                planned(0, "2026-11-24T09:00:00Z"),
                planned(1, "2026-11-24T09:00:30Z"),
                planned(1, "2026-11-24T07:59:00Z"),
                planned(1, "2027-02-23T09:00:00Z"),
                new PlannedPrice("NOT-THIS", 1, Instant.parse("2026-11-24T09:00:00Z"), EDITOR));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.listings.plan(EDITOR, MERCHANT, "prd_1", wrong))
                .satisfies(refused -> assertThat(fields(refused))
                        .containsExactly(
                                "prices[0].price", "prices[1].at", "prices[2].at", "prices[3].at", "prices[4].sku"));
    }

    @Test
    void oneThatCannotBePutOnTheShelfStopsNobody() {
        stage.onSale("prd_1");
        var other = chestnuts("麻城板栗", 990, stage.picture(), "MC-BANLI-500");
        stage.listings.begin(EDITOR, MERCHANT, "prd_2", other);
        stage.submit("prd_2");
        stage.publish("prd_2");
        var untitled = new Content(null, null, null, null, List.of(), null, null, List.of(), List.of());
        stage.stored.change("prd_1", known -> broken(known, untitled));
        stage.stored.change("prd_2", known -> known.priced(Map.of("MC-BANLI-500", 1_090L), stage.now()));

        stage.sweep.run();

        assertThat(price("prd_2")).isEqualTo(Money.fen(1_090));
        assertThat(stage.of("prd_1").unshelved()).isTrue();
    }

    private static Listing broken(Listing known, Content content) {
        var published = new Published(Sale.ON, 1, content, known.updatedAt(), null);
        return new Listing(
                known.id(),
                known.version(),
                known.merchant(),
                false,
                known.work(),
                published,
                known.planned(),
                known.steps(),
                known.history(),
                known.edits(),
                known.edition() + 1,
                known.shelved(),
                known.updatedAt(),
                known.due(),
                true,
                known.holds(),
                known.pictures(),
                known.words());
    }

    @Test
    void aPriceOfNowNeedsNoReview() {
        stage.onSale("prd_1");

        stage.listings.price(EDITOR, MERCHANT, "prd_1", Map.of(SKU, 2_690L));

        assertThat(price("prd_1")).isEqualTo(Money.fen(2_690));
        assertThat(stage.of("prd_1").work().status()).isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void storedProductsWithoutListingGetOneAsTheyStand() {
        SampleMerchants.all().forEach(stage.merchants::open);
        stage.products.insertMissing(new SampleProducts(CatalogExamples.REGISTRATIONS).first(450), 450);

        stage.sweep.run();

        assertThat(stage.pages.waiting(ListingFilter.PUBLISHED, 1, null).total())
                .isEqualTo(450);
        assertThat(stage.check.run().checked()).isEqualTo(450);
        assertThat(stage.check.run().differences()).isEmpty();
    }

    @Test
    void oneAskedForBeforeTheSweepCameIsThereToo() {
        SampleMerchants.all().forEach(stage.merchants::open);
        var sample = new SampleProducts(CatalogExamples.REGISTRATIONS).first(1).getFirst();
        stage.products.insertMissing(List.of(sample), 1);

        var found = stage.listings.of(sample.merchant(), sample.id());
        assertThat(found.published().revision()).isEqualTo(1);

        var sku = sample.variants().getFirst().sku();
        stage.listings.price(EDITOR, sample.merchant(), sample.id(), Map.of(sku, 100L));
        assertThat(stage.history.compareAt(stage.shown(sample.id()).variants()))
                .isEqualTo(Map.of(sku, sample.variants().getFirst().price()));
        assertThat(stage.check.run().differences()).isEmpty();
    }

    @Test
    void aSkuOfAProductWithoutListingIsTaken() {
        var sample = new SampleProducts(CatalogExamples.REGISTRATIONS).first(1).getFirst();
        stage.products.insertMissing(List.of(sample), 1);
        var sku = sample.variants().getFirst().sku();
        var content = chestnuts("板栗", 1_990, stage.picture(), sku);

        assertThatExceptionOfType(SkuTaken.class)
                .isThrownBy(() -> stage.listings.begin(EDITOR, MERCHANT, "prd_1", content));
    }

    @Test
    void theCheckFindsAProductThatSaysSomethingElse() {
        stage.onSale("prd_1");
        stage.mongo.updateFirst(
                new org.springframework.data.mongodb.core.query.Query(),
                new org.springframework.data.mongodb.core.query.Update().set("title", "别的"),
                yonghuang.catalog.Product.class);

        assertThat(stage.check.run().differences()).hasSize(1);
    }
}
