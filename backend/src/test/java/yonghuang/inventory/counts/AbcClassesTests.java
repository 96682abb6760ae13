package yonghuang.inventory.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.counts.AbcClass.A;
import static yonghuang.inventory.counts.AbcClass.B;
import static yonghuang.inventory.counts.AbcClass.C;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.counts.AbcClasses.Worth;

class AbcClassesTests {
    @Test
    void firstEightyPercentAreAUpToNinetyFiveBTheRestC() {
        var classes = AbcClasses.of(
                List.of(worth("a", 79), worth("crossing", 10), worth("b", 5), worth("b2", 4), worth("c", 2)));

        assertThat(classes).isEqualTo(Map.of("a", A, "crossing", A, "b", B, "b2", B, "c", C));
    }

    @Test
    void whatWasNeverShippedIsWorthWhatLiesThere() {
        var classes = AbcClasses.of(List.of(new Worth("shipped", 1, 1_000, 100), new Worth("lies", 0, 10, 100)));

        assertThat(classes).isEqualTo(Map.of("lies", A, "shipped", B));
    }

    @Test
    void whatIsWorthNothingIsC() {
        assertThat(AbcClasses.of(List.of(worth("nothing", 0)))).isEqualTo(Map.of("nothing", C));
    }

    /** Whoever is worth more is never in a lesser class, and A with its crossing SKU makes up 80 %. */
    @Property
    void classesFollowWorth(@ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 1_000_000) Long> fen) {
        var all = new java.util.ArrayList<Worth>();
        for (int i = 0; i < fen.size(); i++) all.add(worth("s" + i, fen.get(i)));

        var classes = AbcClasses.of(all);

        for (var one : all)
            for (var other : all)
                if (one.fen() > other.fen()) {
                    assertThat(classes.get(one.sku())).isLessThanOrEqualTo(classes.get(other.sku()));
                }
        long whole = fen.stream().mapToLong(each -> each).sum();
        long a = all.stream()
                .filter(each -> classes.get(each.sku()) == A)
                .mapToLong(Worth::fen)
                .sum();
        assertThat(a * 100).isGreaterThanOrEqualTo(whole * 80);
    }

    private static Worth worth(String sku, long fen) {
        return new Worth(sku, 1, 0, fen);
    }
}
