package yonghuang.orders.waves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BinOrderTests {
    @Test
    void oneWalksByZoneRackAndLevelAndTheDockComesLast() {
        var bins = new ArrayList<>(Arrays.asList(null, "B-01-1", "A-10-1", "A-2-3", "A-02-1", "A-1"));

        bins.sort(BinOrder.OF_BINS);

        assertThat(bins).containsExactly("A-1", "A-02-1", "A-2-3", "A-10-1", "B-01-1", null);
    }
}
