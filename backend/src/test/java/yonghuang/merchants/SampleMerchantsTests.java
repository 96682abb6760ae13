package yonghuang.merchants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleMerchantsTests {
    @Test
    void areNinetyTwoAllCalledSamples() {
        assertThat(SampleMerchants.all())
                .hasSize(92)
                .allMatch(Merchant::sample)
                .allMatch(merchant -> merchant.name().startsWith("样例"));
        assertThat(SampleMerchants.all()).extracting(Merchant::id).doesNotHaveDuplicates();
    }

    @Test
    void sitInTheirCountyAndSayWhere() {
        assertThat(SampleMerchants.of("421123"))
                .hasSize(9)
                .allMatch(merchant -> merchant.name().endsWith("（罗田）"));
    }

    @Test
    void goodsOfUnknownCountyHaveMerchantsOfUnknownCounty() {
        assertThat(SampleMerchants.of(null)).extracting(Merchant::name).containsExactly("样例合作社 91", "样例合作社 92");
    }
}
