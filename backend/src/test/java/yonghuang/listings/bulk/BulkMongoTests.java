package yonghuang.listings.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.listings.ListingStage.EDITOR;
import static yonghuang.listings.ListingStage.MERCHANT;
import static yonghuang.listings.ListingStage.SKU;
import static yonghuang.listings.ListingStage.chestnuts;
import static yonghuang.listings.bulk.BulkStage.outcomes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yonghuang.listings.Listing;
import yonghuang.listings.ListingStatus;
import yonghuang.shared.NotFound;
import yonghuang.shared.Sentence;
import yonghuang.sheets.ExportFormat;
import yonghuang.sheets.SheetFiles;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class BulkMongoTests {
    private static final String HEAD = "title,category,sku,spec,netWeightGrams,price,onSale\n";
    private static final String TWO_NEW = HEAD + "英山云雾茶,tea,YS-1,100克,100,88.00,是\n英山云雾茶,tea,YS-2,250克,250,198.5,是\n";

    @TempDir
    private Path folder;

    private BulkStage bulk;

    @BeforeEach
    void open() {
        var clock = new MutableClock(Instant.parse("2026-11-24T08:00:10Z"));
        bulk = new BulkStage(TestStore.fresh(), clock, folder).opened();
    }

    private Listing of(String product) {
        return bulk.stage.of(product);
    }

    private long stored() {
        return bulk.stage.mongo.getCollection("listings").countDocuments();
    }

    private List<Document> listings() {
        return bulk.stage.mongo.findAll(Document.class, "listings");
    }

    private static List<String> wrong(Import one) {
        return one.errors().stream()
                .map(cell -> cell.row() + " " + cell.column().word() + " "
                        + cell.message().en())
                .toList();
    }

    @Test
    void lookingChangesNothing() {
        bulk.stage.onSale("prd_1");
        var before = listings();

        var looked = bulk.look(TWO_NEW + "改名,nuts," + SKU + ",500克,500,1.00,是\n");

        assertThat(looked.plan()).isEqualTo(new Import.Plan(1, 1, 0, 0));
        assertThat(looked.rows()).isEqualTo(3);
        assertThat(looked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(listings()).isEqualTo(before);
    }

    @Test
    void newRowsOfOneTitleBecomeOneProductInDraft() {
        var done = bulk.take(TWO_NEW);

        assertThat(outcomes(done)).isEqualTo(List.of(ImportOutcome.CREATED));
        var made = of(done.results().getFirst().product());
        assertThat(made.work().status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(made.newest().skus()).containsExactly("YS-1", "YS-2");
        assertThat(made.newest().variants())
                .extracting(one -> one.shopPriceFen())
                .isEqualTo(List.of(8_800L, 19_850L));
        assertThat(done.of().status()).isEqualTo(ImportStatus.DONE);
    }

    @Test
    void sameFileAgainIsAllTheSame() {
        bulk.take(TWO_NEW);
        var before = listings();

        var again = bulk.look(TWO_NEW);

        assertThat(again.plan()).isEqualTo(new Import.Plan(0, 0, 0, 1));
        assertThat(outcomes(bulk.apply(again))).isEqualTo(List.of(ImportOutcome.SAME));
        assertThat(listings()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void whatWasExportedComesBackTheSame(ExportFormat format) {
        bulk.stage.onSale("prd_1");
        bulk.take(TWO_NEW);

        var looked = bulk.look(MERCHANT, bulk.exported(format));

        assertThat(wrong(looked)).isEmpty();
        assertThat(looked.plan()).isEqualTo(new Import.Plan(0, 0, 0, 2));
        assertThat(looked.rows()).isEqualTo(3);
    }

    @Test
    void priceAloneOfWhatIsSoldChangesAtOnce() {
        bulk.stage.onSale("prd_1");

        var looked = bulk.look("sku,price\n" + SKU + ",19.90\n");
        assertThat(looked.plan()).isEqualTo(new Import.Plan(0, 0, 1, 0));
        assertThat(outcomes(bulk.apply(looked))).isEqualTo(List.of(ImportOutcome.PRICED));

        assertThat(of("prd_1").work().status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(bulk.stage.shown("prd_1").variants().getFirst().priceFen()).isEqualTo(1_990);
    }

    @Test
    void anythingElseBecomesADraftWhileTheOldOneSells() {
        bulk.stage.onSale("prd_1");

        var done = bulk.take("sku,price,title\n" + SKU + ",19.90,新板栗\n");

        assertThat(outcomes(done)).isEqualTo(List.of(ImportOutcome.CHANGED));
        assertThat(of("prd_1").work().status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(of("prd_1").newest().title()).isEqualTo("新板栗");
        assertThat(bulk.stage.shown("prd_1").title()).isEqualTo("罗田板栗");
        assertThat(bulk.stage.shown("prd_1").variants().getFirst().priceFen()).isEqualTo(2_990);
    }

    @Test
    void takingItOffSaleIsNoPriceAndGoesToReview() {
        bulk.stage.onSale("prd_1");

        assertThat(bulk.look("sku,onSale\n" + SKU + ",否\n").plan()).isEqualTo(new Import.Plan(0, 1, 0, 0));
    }

    @Test
    void whatHasNoColumnStaysAndWhatHasAnEmptyCellGoes() {
        bulk.stage.begin("prd_1");
        var before = of("prd_1").newest();

        bulk.take("sku,storage\n" + SKU + ",\n");

        var after = of("prd_1").newest();
        assertThat(after.variants().getFirst().storage()).isNull();
        assertThat(after.description()).isEqualTo(before.description());
        assertThat(after.variants().getFirst().offers())
                .isEqualTo(before.variants().getFirst().offers());
    }

    @Test
    void submittedWhereAskedForAndElseItSaysWhyItStaysADraft() {
        bulk.stage.onSale("prd_1");

        var done = bulk.apply(
                bulk.look("sku,title,category,spec\n" + SKU + ",大板栗,nuts,500克\nNEW-1,没有净含量的茶,tea,x\n"), true);

        assertThat(of("prd_1").work().status()).isEqualTo(ListingStatus.SUBMITTED);
        var kept = done.results().getLast();
        assertThat(kept.outcome()).isEqualTo(ImportOutcome.CREATED);
        assertThat(kept.message().en()).startsWith("It stays a draft. content.");
        assertThat(of(kept.product()).work().status()).isEqualTo(ListingStatus.DRAFT);
    }

    @Test
    void oneWrongRowAndNothingIsCarriedOut() {
        var looked = bulk.look(HEAD + "好茶,tea,GOOD-1,x,100,1.00,是\n坏茶,tea,bad sku,x,0,9999999,是\n,tea,NEW-9,x,1,1,是\n");

        assertThat(looked.wrong()).isEqualTo(2);
        assertThat(wrong(looked))
                .isEqualTo(List.of(
                        "3 sku must be 2 to 40 capital letters, digits and hyphens, not beginning with a hyphen",
                        "3 netWeightGrams must be a whole number from 1 to 1000000",
                        "3 price must be from 0 to 1000000 yuan",
                        "4 title a new product needs a title"));
        assertThatExceptionOfType(ImportWrong.class).isThrownBy(() -> bulk.apply(looked));
        assertThat(stored()).isZero();
    }

    @Test
    void skuOfAnotherMerchantIsTaken() {
        bulk.stage.onSale("prd_1");

        var looked = bulk.look("m-2", ("sku,title\n" + SKU + ",我的\n").getBytes(StandardCharsets.UTF_8));

        assertThat(wrong(looked)).isEqualTo(List.of("2 sku is taken"));
        assertThat(bulk.exported("m-2", ExportFormat.CSV))
                .isEqualTo(new String(bulk.exported("nobody", ExportFormat.CSV), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void productOfAnotherMerchantIsNone() {
        bulk.stage.onSale("prd_1");

        var looked = bulk.look("m-2", "product,sku,title\nprd_1,OTHER-1,我的\n".getBytes(StandardCharsets.UTF_8));

        assertThat(wrong(looked)).isEqualTo(List.of("2 product is no product of yours"));
    }

    @Test
    void rowsThatContradictEachOtherAreWrong() {
        var looked = bulk.look("sku,title,county\nA1,茶,421123\nA1,茶,\nA3,茶,421124\n");

        assertThat(wrong(looked))
                .isEqualTo(List.of("3 sku stands in row 2 already", "4 county differs from row 2 of the same product"));
    }

    @Test
    void newSkuOfAKnownTitleJoinsThatProduct() {
        bulk.stage.begin("prd_1");

        bulk.take("sku,title,spec\n" + SKU + ",罗田板栗,500克\nLT-BANLI-1000,罗田板栗,1千克\n");

        assertThat(of("prd_1").newest().skus()).containsExactly(SKU, "LT-BANLI-1000");
    }

    @Test
    void skuWithoutARowStays() {
        bulk.take(TWO_NEW);

        var done = bulk.take("sku,price\nYS-2,7\n");

        var variants = of(done.results().getFirst().product()).newest().variants();
        assertThat(variants).extracting(one -> one.shopPriceFen()).isEqualTo(List.of(8_800L, 700L));
    }

    @Test
    void whatWasChangedSinceItWasLookedAtIsLeftAlone() {
        bulk.stage.begin("prd_1");
        var looked = bulk.look("sku,title\n" + SKU + ",来自表格\n");
        bulk.stage.listings.write(EDITOR, MERCHANT, "prd_1", chestnuts("别人改的", 2_990, bulk.stage.picture()), null);

        var done = bulk.apply(looked);

        assertThat(outcomes(done)).isEqualTo(List.of(ImportOutcome.SKIPPED));
        assertThat(done.of().skipped()).isEqualTo(1);
        assertThat(done.results().getFirst().message())
                .isEqualTo(new Sentence(
                        "It was changed after the file was checked. Send the file again.", "检查文件后该商品已被修改，请重新上传文件。"));
        assertThat(of("prd_1").newest().title()).isEqualTo("别人改的");
    }

    @Test
    void whatWasRemovedSinceIsSkipped() {
        bulk.stage.begin("prd_1");
        var looked = bulk.look("sku,title\n" + SKU + ",来自表格\n");
        bulk.stage.listings.discard(EDITOR, MERCHANT, "prd_1");

        assertThat(outcomes(bulk.apply(looked))).isEqualTo(List.of(ImportOutcome.SKIPPED));
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsReviewedIsAWrongRowUnlessItStaysTheSame() {
        bulk.stage.begin("prd_1");
        bulk.stage.submit("prd_1");

        assertThat(bulk.look("sku,price\n" + SKU + ",29.90\n").plan().same()).isEqualTo(1);
        assertThat(wrong(bulk.look("sku,price\n" + SKU + ",1\n")))
                .isEqualTo(List.of("2 product is being reviewed; withdraw it before you change it"));
    }

    @Test
    void carriedOutAgainItIsTheSameImport() {
        var looked = bulk.look(TWO_NEW);
        var once = bulk.apply(looked);
        var before = listings();

        var twice = bulk.apply(looked, true);

        assertThat(twice.of().atVersion(0)).isEqualTo(once.of().atVersion(0));
        assertThat(twice.results()).isEqualTo(once.results());
        assertThat(listings()).isEqualTo(before);
    }

    @Test
    void anotherMerchantsImportIsNotThere() {
        var looked = bulk.look(TWO_NEW);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bulk.bulk.of("m-2", looked.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bulk.bulk.apply(EDITOR, "m-2", looked.id(), false));
        assertThat(bulk.bulk.page("m-2", 10, null).total()).isZero();
    }

    @Test
    void scriptsInEveryTextAreWordsAndComeBackAsWords() {
        var script = "<script>alert(1)</script>";
        var looked =
                bulk.look("sku,title,spec,grade,storage,ingredients,producer,description\nA1,%s,%s,%s,%s,%s,%s,%s\n"
                        .replace("%s", script));

        var made = bulk.apply(looked);

        assertThat(of(made.results().getFirst().product()).newest().title()).isEqualTo(script);
        assertThat(bulk.look(MERCHANT, bulk.exported(ExportFormat.XLSX)).plan().same())
                .isEqualTo(1);
    }

    @Test
    void pictureOfSomebodyElseIsAWrongCell() {
        assertThat(wrong(bulk.look("sku,title,images\nA1,茶,img_0000\n")))
                .isEqualTo(List.of("2 images is no product picture of yours"));
    }

    @Test
    void manyRowsAreCutIntoPartsAndOnlyTheFirstErrorsAreShown() throws IOException {
        var rows = IntStream.range(0, 450).mapToObj(i -> "A" + i + ",茶" + i + ",x\n");
        var looked = bulk.look("sku,title,price\n" + rows.collect(Collectors.joining()));

        assertThat(looked.parts()).isEqualTo(5);
        assertThat(looked.wrong()).isEqualTo(450);
        assertThat(looked.errors()).hasSize(200);
        var out = new ByteArrayOutputStream();
        bulk.bulk.report(MERCHANT, looked.id(), ExportFormat.CSV, Sentence::zh, out);
        var report = SheetFiles.read(out.toByteArray());
        assertThat(report).hasSize(451);
        assertThat(report.getLast().texts())
                .isEqualTo(List.of("451", "A449", "", "WRONG", "", "price", "须为元，最多两位小数，如 19.90"));
    }

    @Test
    void fiveThousandSkusOfOneTitleAreRefusedWithinBounds() {
        var rows = IntStream.range(0, 5_000).mapToObj(i -> "A" + i + ",茶\n").collect(Collectors.joining());

        var looked = bulk.look("sku,title\n" + rows);

        assertThat(wrong(looked)).isEqualTo(List.of("2 sku has at most 20"));
        assertThat(looked.parts()).isEqualTo(50);
    }

    @Test
    void onlyTheNewestImportsAreKept() {
        var first = bulk.look(TWO_NEW);
        for (int i = 0; i < Imports.KEPT; i++) {
            bulk.stage.clock.advance(Duration.ofSeconds(1));
            bulk.look(TWO_NEW);
        }

        assertThat(bulk.bulk.page(MERCHANT, 100, null).total()).isEqualTo(Imports.KEPT);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bulk.bulk.of(MERCHANT, first.id()));
        assertThat(bulk.stage.mongo.getCollection("listing_import_parts").countDocuments())
                .isEqualTo(Imports.KEPT);
    }

    @Test
    void pagesGoFromTheNewestToTheOldest() {
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> {
                    if (i % 2 == 0) bulk.stage.clock.advance(Duration.ofSeconds(1));
                    return bulk.look(TWO_NEW).id();
                })
                .toList();

        var first = bulk.bulk.page(MERCHANT, 3, null);
        var second = bulk.bulk.page(MERCHANT, 3, first.next());

        assertThat(java.util.stream.Stream.concat(first.items().stream(), second.items().stream())
                        .map(seen -> seen.of().id()))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(first.items().getFirst().of().at())
                .isAfter(second.items().getLast().of().at());
    }

    @Test
    void whoseFileWasNeverLookedAtToItsEndIsTakenAway() {
        bulk.imports.begin(Import.begun("imp_1", MERCHANT, "f", EDITOR, "e", bulk.stage.clock.instant()));
        bulk.sweep.run();
        assertThat(bulk.stage.mongo.getCollection("listing_imports").countDocuments())
                .isEqualTo(1);

        bulk.stage.clock.advance(Duration.ofHours(2));
        bulk.sweep.run();

        assertThat(bulk.stage.mongo.getCollection("listing_imports").countDocuments())
                .isZero();
    }
}
