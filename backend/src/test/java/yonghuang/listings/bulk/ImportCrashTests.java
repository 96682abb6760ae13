package yonghuang.listings.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.ListingStage.EDITOR;
import static yonghuang.listings.ListingStage.MERCHANT;
import static yonghuang.listings.ListingStage.SKU;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.crash.CrashHarness;
import yonghuang.listings.ListingStatus;

/** Stopped at any write of looking or carrying out: the sweep ends it, each product once, or nothing was begun. */
class ImportCrashTests {
    private static final String ROWS =
            "sku,title,price,spec\n" + SKU + ",,19.90,\nOLD-1,改过的茶,5,一袋\nNEW-1,新茶,8,一盒\nNEW-2,新茶,9,两盒\n";

    @TempDir
    private Path folder;

    private CrashHarness<BulkStage> harness() {
        return new CrashHarness<>((mongo, clock) -> new BulkStage(mongo, clock, folder), Duration.ofMinutes(20));
    }

    private static void given(BulkStage bulk) {
        bulk.opened().stage.onSale("prd_1");
        bulk.take("sku,title,spec\nOLD-1,老茶,一袋\n");
        bulk.look(ROWS.replace(SKU + ",,19.90,", SKU + ",罗田板栗,19.90,500克/袋"));
    }

    private static Import newest(BulkStage bulk) {
        return bulk.bulk.page(MERCHANT, 10, null).items().stream()
                .map(Bulk.Seen::of)
                .filter(one -> one.products() == 3)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stoppedWhileCarryingOutTheSweepAloneEndsIt() {
        var writes = harness().everyWrite(ImportCrashTests::given, bulk -> bulk.apply(newest(bulk)), bulk -> {
            var now = newest(bulk);
            if (now.status() == ImportStatus.CHECKED) bulk.apply(now);
            assertDone(bulk);
        });

        assertThat(writes).contains("update listing_imports", "update listing_import_parts", "insert listings");
    }

    @Test
    void stoppedWhileCarryingOutItMayBeAskedForAgain() {
        harness().everyWrite(ImportCrashTests::given, bulk -> bulk.apply(newest(bulk)), bulk -> {
            bulk.bulk.apply(EDITOR, MERCHANT, newest(bulk).id(), false);
            assertDone(bulk);
        });
    }

    private static void assertDone(BulkStage bulk) {
        var done = bulk.bulk.of(MERCHANT, newest(bulk).id());
        assertThat(done.of().status()).isEqualTo(ImportStatus.DONE);
        assertThat(BulkStage.outcomes(done))
                .isEqualTo(List.of(ImportOutcome.PRICED, ImportOutcome.CHANGED, ImportOutcome.CREATED));
        assertThat(bulk.stage.shown("prd_1").variants().getFirst().priceFen()).isEqualTo(1_990);
        var changed = bulk.stage.of(done.results().get(1).product());
        assertThat(changed.newest().title()).isEqualTo("改过的茶");
        var made = bulk.stage.of(done.results().get(2).product());
        assertThat(made.newest().skus()).containsExactly("NEW-1", "NEW-2");
        assertThat(made.work().status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(bulk.stage.mongo.getCollection("listings").countDocuments()).isEqualTo(3);
    }

    @Test
    void stoppedWhileLookingThereIsAWholeImportOrNone() {
        harness().everyWrite(bulk -> bulk.opened(), bulk -> bulk.look(ROWS), bulk -> {
            bulk.stage.clock.advance(Duration.ofHours(2));
            bulk.sweep.run();
            var all = bulk.bulk.page(MERCHANT, 10, null).items();
            assertThat(all).allSatisfy(one -> assertThat(one.of().rows()).isEqualTo(4));
            assertThat(bulk.stage.mongo.getCollection("listing_imports").countDocuments())
                    .isEqualTo(all.size());
            assertThat(bulk.stage.mongo.getCollection("listing_import_parts").countDocuments())
                    .isEqualTo(all.size());
        });
    }
}
