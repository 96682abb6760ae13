package yonghuang.inventory.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountScopeTests {
    @Test
    void binsBeginByWholeParts() {
        var rack = CountShop.bins("A-01");

        assertThat(rack.hasBin("A-01")).isTrue();
        assertThat(rack.hasBin("A-01-2")).isTrue();
        assertThat(rack.hasBin("A-011-1")).isFalse();
        assertThat(rack.hasBin("A")).isFalse();
        assertThat(rack.hasBin(null)).isFalse();
        assertThat(CountShop.scope().hasBin(null)).isTrue();
    }
}
