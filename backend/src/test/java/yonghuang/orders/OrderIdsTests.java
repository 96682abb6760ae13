package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ids that are stored: a repeat must find them whatever version of the shop it meets. */
class OrderIdsTests {
    @Test
    void anOrderIsFoundByItsAccountAndKey() {
        assertThat(OrderIds.of("acc_1", "k1")).isEqualTo("ord_164c299360b157aa4afba3e2232a4484");
    }

    @Test
    void accountAndKeyAreNotMixedUp() {
        assertThat(OrderIds.of("acc_1", "1k")).isNotEqualTo(OrderIds.of("acc_11", "k"));
    }

    @Test
    void aWaveIsFoundByWhoAskedForIt() {
        assertThat(KeyedIds.of("wav_", "ningbo acc_1 k1")).isEqualTo("wav_2f8164d9d5946c473ced998c87be4890");
    }
}
