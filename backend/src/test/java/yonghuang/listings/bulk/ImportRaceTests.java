package yonghuang.listings.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.ListingStage.EDITOR;
import static yonghuang.listings.ListingStage.MERCHANT;
import static yonghuang.listings.bulk.BulkStage.outcomes;
import static yonghuang.testing.AtOnce.atOnce;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Several carry out at once: each product is made once, and nobody's words are lost. */
class ImportRaceTests {
    private static final int PRODUCTS = 30;

    @TempDir
    private Path folder;

    private BulkStage bulk;

    @BeforeEach
    void open() {
        var clock = new MutableClock(Instant.parse("2026-11-24T08:00:10Z"));
        bulk = new BulkStage(TestStore.fresh(), clock, folder).opened();
    }

    private static String rows(String title) {
        return "sku,title\n"
                + IntStream.range(0, PRODUCTS)
                        .mapToObj(i -> "A" + i + "," + title + i + "\n")
                        .collect(Collectors.joining());
    }

    private List<String> titles() {
        return bulk.stage.mongo.findAll(yonghuang.listings.Listing.class).stream()
                .map(one -> one.newest().title())
                .sorted()
                .toList();
    }

    @RepeatedTest(3)
    void oneImportCarriedOutByManyIsCarriedOutOnce() {
        var looked = bulk.look(rows("茶"));

        var all = atOnce(8, i -> bulk.apply(looked));

        assertThat(all).allSatisfy(one -> assertThat(one.of().status()).isEqualTo(ImportStatus.DONE));
        assertThat(all)
                .extracting(Bulk.Seen::results)
                .containsOnly(all.getFirst().results());
        assertThat(outcomes(all.getFirst())).hasSize(PRODUCTS).containsOnly(ImportOutcome.CREATED);
        assertThat(titles()).hasSize(PRODUCTS).doesNotHaveDuplicates();
    }

    @RepeatedTest(3)
    void sameFileLookedAtTwiceAndCarriedOutAtOnceMakesEachProductOnce() {
        var looked = List.of(bulk.look(rows("茶")), bulk.look(rows("茶")));

        var both = atOnce(2, i -> bulk.apply(looked.get(i)));

        assertThat(titles()).hasSize(PRODUCTS);
        for (int i = 0; i < PRODUCTS; i++) {
            assertThat(List.of(
                            outcomes(both.get(0)).get(i), outcomes(both.get(1)).get(i)))
                    .containsExactlyInAnyOrder(ImportOutcome.CREATED, ImportOutcome.SAME);
        }
    }

    @RepeatedTest(3)
    void twoWhoChangeTheSameProductsNeverMixAndOneIsTold() {
        bulk.take(rows("茶"));
        var looked = List.of(bulk.look(rows("甲")), bulk.look(rows("乙")));

        var both = atOnce(2, i -> bulk.apply(looked.get(i)));

        for (int i = 0; i < PRODUCTS; i++) {
            assertThat(List.of(
                            outcomes(both.get(0)).get(i), outcomes(both.get(1)).get(i)))
                    .containsExactlyInAnyOrder(ImportOutcome.CHANGED, ImportOutcome.SKIPPED);
        }
    }

    @RepeatedTest(3)
    void pricesSetWhileSomebodyWritesAreSetOnWhatWasLookedAtOrNotAtAll() {
        bulk.stage.onSale("prd_1");
        var looked = bulk.look("sku,price\nLT-BANLI-500,19.90\n");

        var two = atOnce(
                2,
                i -> i == 0
                        ? outcomes(bulk.apply(looked)).getFirst()
                        : bulk.stage.listings.price(
                                EDITOR, MERCHANT, "prd_1", java.util.Map.of("LT-BANLI-500", 5_000L), null));

        long price = bulk.stage.of("prd_1").newest().variants().getFirst().shopPriceFen();
        assertThat(two.getFirst()).isIn(ImportOutcome.PRICED, ImportOutcome.SKIPPED);
        assertThat(price).isEqualTo(5_000L);
    }
}
