package yonghuang.inventory.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import yonghuang.inventory.Demand;

/** What is shown from memory is what the rule would promise, whenever it is asked, without a change of the level. */
class SellableProperties {
    private static final Instant START = Instant.parse("2026-11-24T04:00:00Z");

    @Property
    void memoryShowsWhatAHoldWouldFindAtEveryLaterInstant(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -1, max = 60) Integer> livesDays,
            @ForAll @IntRange(max = 20) int held,
            @ForAll @IntRange(max = 60 * 24 * 60) int minutesLater,
            @ForAll boolean atMidnight,
            @ForAll @IntRange(min = 1, max = 60) int minimumDays) {
        var level = promised(received(livesDays), held);
        var kept = Sellable.of(level);
        int halfDays = minutesLater / (12 * 60); // from noon in Shanghai
        var later = START.plus(atMidnight ? Duration.ofHours(12L * halfDays) : Duration.ofMinutes(minutesLater));

        int shown = kept.at(later, minimumDays);

        assertThat(shown).isEqualTo(free(level, later, minimumDays));
    }

    private static int free(StockLevel level, Instant now, int minimumDays) {
        var draft = new LevelDraft(level, now, Movement.SHOP);
        draft.lapse(Set.of());
        return draft.free(ShopDays.earliestExpiry(now, minimumDays));
    }

    /** A life of -1 day stands for goods that keep. */
    private static StockLevel received(List<Integer> livesDays) {
        var level = StockLevel.empty("LT-BANLI-2500", "ningbo");
        for (int i = 0; i < livesDays.size(); i++) {
            int days = livesDays.get(i);
            var expires =
                    days < 0 ? null : LocalDate.of(2026, 11, 24).plusDays(days).toString();
            var lot = new IncomingLot("L" + i, 10, "2026-10-12", expires, null, null, null);
            level = Keeping.receive(level, List.of(lot), "receipt:" + i, "R" + i, "w", START)
                    .document();
        }
        return level;
    }

    private static StockLevel promised(StockLevel level, int units) {
        if (units == 0) return level;
        var demand = new Demand("ord:1", level.sku(), level.warehouse(), units);
        var held = Holding.hold(level, List.of(demand), START.plus(Duration.ofDays(7)), 1, START);
        return held.document() == null ? level : held.document();
    }
}
