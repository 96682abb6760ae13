package yonghuang.inventory.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.lots.LotDirectory.BinContent;
import yonghuang.inventory.lots.LotDirectory.Found;

class LotDirectoryMongoTests {
    private final Shop shop = new Shop();

    @Test
    void pagesShowEveryLotOnceBySkuAndLot() {
        for (int i = 0; i < 7; i++) lot("SKU-000" + i % 3, "L" + i, "2027-01-01", 0);

        var seen = new ArrayList<Found>();
        Found after = null;
        for (var page = list("", null, null, after); !page.items().isEmpty(); page = list("", null, null, after)) {
            assertThat(page.total()).isEqualTo(7);
            seen.addAll(page.items());
            after = page.items().getLast();
        }

        assertThat(seen)
                .extracting(one -> one.sku().charAt(7) + one.lot())
                .containsExactly("0L0", "0L3", "0L6", "1L1", "1L4", "2L2", "2L5");
    }

    @Test
    void expiredQuarantinedAndPlacedLotsAreFound() {
        lot("SKU-0000", "OLD", "2026-11-24", 0);
        lot("SKU-0000", "HURT", "2027-01-01", 2);
        lot("SKU-0001", "FINE", "2027-01-01", 0);
        shop.putAways.put("ningbo", "SKU-0001", "FINE", "A-01-2", "w");

        assertThat(names(list("", null, LotState.EXPIRED, null))).containsExactly("OLD");
        assertThat(names(list("", null, LotState.QUARANTINED, null))).containsExactly("HURT", "OLD");
        assertThat(names(list("", "A-01-2", null, null))).containsExactly("FINE");
        assertThat(names(list("", "A-01", null, null))).containsExactly("FINE");
        assertThat(names(list("", "A-0", null, null))).isEmpty();
        assertThat(names(list("hur", null, null, null))).containsExactly("HURT");
    }

    @Test
    void nearExpiryStartsBelowTheLeastDaysAndEndsTheDayItExpires() {
        lot("SKU-0000", "TODAY", "2026-11-24", 0);
        lot("SKU-0000", "TOMORROW", "2026-11-25", 0);
        lot("SKU-0001", "IN-53", "2027-01-16", 0);
        lot("SKU-0001", "IN-54", "2027-01-17", 0);
        shop.withLot("SKU-0002", "ningbo", new IncomingLot("KEEPS", 5, "2026-10-12", null, null, null, null));

        assertThat(names(list("", null, LotState.NEAR_EXPIRY, null))).containsExactly("TOMORROW", "IN-53");
        assertThat(names(list("", null, LotState.EXPIRED, null))).containsExactly("TODAY");
    }

    @Test
    void lotOfWhichNothingIsLeftIsNotListed() {
        lot("SKU-0000", "L1", "2027-01-01", 0);
        shop.levels.change(
                "SKU-0000",
                "ningbo",
                (level, now) -> yonghuang.inventory.level.Keeping.adjust(
                        level,
                        new yonghuang.inventory.level.Adjustment("L1", -5, "a:1", "1", "w", "CORRECTION", null),
                        now));

        assertThat(list("", null, null, null).total()).isZero();
        assertThat(shop.directory.bins("ningbo")).isEmpty();
    }

    @Test
    void binsSumWhatLiesInThem() {
        lot("SKU-0000", "L1", "2027-01-01", 1);
        lot("SKU-0001", "L2", "2027-01-01", 0);
        shop.putAways.put("ningbo", "SKU-0000", "L1", "A-01-2", "w");
        shop.putAways.put("ningbo", "SKU-0001", "L2", "A-01-2", "w");

        assertThat(shop.directory.bins("ningbo")).containsExactly(new BinContent("A-01-2", 2, 10));
        assertThat(shop.directory.bins("huanggang")).isEmpty();
    }

    @Test
    void anotherProcessSeesItToo() {
        var other = shop.anotherProcess();
        lot("SKU-0000", "L1", "2027-01-01", 0);
        other.follower.look();

        assertThat(other.directory
                        .list("ningbo", filter("", null, null), null, 9)
                        .total())
                .isEqualTo(1);
    }

    private void lot(String sku, String lot, String expires, int damaged) {
        shop.withLot(sku, "ningbo", new IncomingLot(lot, 5, "2026-10-12", expires, null, null, null, damaged, null));
    }

    private LotDirectory.Listed list(
            String words, @Nullable String bin, @Nullable LotState state, @Nullable Found after) {
        return shop.directory.list("ningbo", filter(words, bin, state), after, 3);
    }

    private static LotFilter filter(String words, @Nullable String bin, @Nullable LotState state) {
        return new LotFilter(words, sku -> false, null, bin, state, sku -> 54, LocalDate.of(2026, 11, 24));
    }

    private static List<String> names(LotDirectory.Listed listed) {
        return listed.items().stream().map(Found::lot).toList();
    }
}
