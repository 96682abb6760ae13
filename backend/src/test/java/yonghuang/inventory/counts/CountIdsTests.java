package yonghuang.inventory.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountIdsTests {
    @Test
    void aCountIsFoundByWhoOpensItWhereAndByWhichKey() {
        assertThat(CountIds.of("acc_1", "ningbo", "k1")).isEqualTo("cnt_8dabb523dae0c9468bf5a515");
    }
}
