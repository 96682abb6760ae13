package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.ListingStage.EDITOR;
import static yonghuang.listings.ListingStage.MERCHANT;
import static yonghuang.listings.ListingStage.OFFICE;
import static yonghuang.listings.ListingStage.SKU;
import static yonghuang.listings.ListingStage.chestnuts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.listings.ListingStage;
import yonghuang.listings.PlannedPrice;
import yonghuang.shared.Skus;

/** Stopped at any write of publishing, pricing or suspending: the shelf shows what was published, with its history. */
class ListingCrashTests {
    @TempDir
    private Path folder;

    private List<String> writesOf(
            Consumer<ListingStage> given, Consumer<ListingStage> act, Consumer<ListingStage> after) {
        var harness = new CrashHarness<>(
                (mongo, clock) -> new ListingStage(mongo, clock, folder).opened(), Duration.ofMinutes(1));
        return harness.everyWrite(given, act, after);
    }

    private static long shownPrice(ListingStage stage) {
        return stage.shown("prd_1").variants().getFirst().priceFen();
    }

    private static void priceIsOneThing(ListingStage stage, Set<Long> possible) {
        long shown = shownPrice(stage);
        assertThat(possible).contains(shown);
        assertThat(stage.of("prd_1").published().content().variants().getFirst().shopPriceFen())
                .isEqualTo(shown);
        assertThat(stage.shelf.lastPrices(Set.of(SKU))).isEqualTo(Map.of(SKU, shown));
        assertThat(stage.of("prd_1").unshelved()).isFalse();
    }

    @Test
    void theFirstPublication() {
        var writes = writesOf(
                stage -> {
                    stage.begin("prd_1");
                    stage.submit("prd_1");
                },
                stage -> stage.publish("prd_1"),
                stage -> {
                    boolean published = !stage.of("prd_1").isNew();
                    assertThat(stage.shown("prd_1") != null).isEqualTo(published);
                    if (!published) stage.publish("prd_1");
                    priceIsOneThing(stage, Set.of(2_990L));
                });

        assertThat(writes)
                .containsExactly(
                        "update listings",
                        "insert price_changes",
                        "insert products",
                        "update catalog_revisions",
                        "update listings");
    }

    @Test
    void theNextRevisionWithAnotherPrice() {
        var writes = writesOf(
                stage -> {
                    stage.onSale("prd_1");
                    stage.submitAnew("prd_1", chestnuts("新货", 1_990, stage.picture()));
                },
                stage -> stage.publish("prd_1"),
                stage -> {
                    priceIsOneThing(stage, Set.of(2_990L, 1_990L));
                    assertThat(stage.shown("prd_1").title()).isEqualTo(shownPrice(stage) == 1_990 ? "新货" : "罗田板栗");
                });

        assertThat(writes).contains("update products", "insert price_changes");
    }

    @Test
    void aPlannedPriceThatBegins() {
        writesOf(
                stage -> {
                    stage.onSale("prd_1");
                    var planned = new PlannedPrice(SKU, 1_990, stage.now(), EDITOR);
                    stage.listings.plan(EDITOR, MERCHANT, "prd_1", List.of(planned));
                },
                stage -> stage.sweep.run(),
                stage -> {
                    priceIsOneThing(stage, Set.of(1_990L));
                    assertThat(stage.of("prd_1").planned()).isEmpty();
                });
    }

    @Test
    void suspendingAndResuming() {
        writesOf(
                stage -> stage.onSale("prd_1"),
                stage -> {
                    stage.review.suspend(OFFICE, "prd_1", "抽检");
                    stage.review.resume(OFFICE, "prd_1", "合格");
                },
                stage -> {
                    boolean suspended = stage.of("prd_1").published().suspended() != null;
                    assertThat(stage.shown("prd_1") == null).isEqualTo(suspended);
                    assertThat(stage.shelves.find(SKU)).map(Skus.Sku::onSale).hasValue(!suspended);
                });
    }

    @Test
    void beginningADraft() {
        writesOf(stage -> stage.picture(), stage -> stage.begin("prd_1"), stage -> {
            stage.begin("prd_1");
            assertThat(stage.of("prd_1").newest().skus()).containsExactly(SKU);
            assertThat(stage.of("prd_1").edits()).isEqualTo(1);
        });
    }
}
