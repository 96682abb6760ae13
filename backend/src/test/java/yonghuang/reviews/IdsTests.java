package yonghuang.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTests {
    @Test
    void aReviewIsFoundByWhoWroteItAboutWhat() {
        assertThat(Ids.of("rev_", "acc_1", "p-1")).isEqualTo("rev_f6b3bb2aacb1d4b57f5fa4ea5ec5b269");
    }
}
