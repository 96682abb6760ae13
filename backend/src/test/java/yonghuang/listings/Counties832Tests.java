package yonghuang.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.MerchantKind;
import yonghuang.shared.Channel;
import yonghuang.shared.InvalidInput.FieldError;

class Counties832Tests {
    private static final String LUOTIAN = "421123";
    private static final String MACHENG = "421181";
    private static final String HUANGZHOU = "421102";

    private static List<FieldError> wrong(@Nullable String goods, @Nullable String merchant, Channel... channels) {
        var offers = List.of(channels).stream()
                .map(channel -> new Offer(channel, 2_990, true))
                .toList();
        var variant = new ListedVariant("A-1", "一箱", 500, null, "冷藏", 180, offers);
        var content = new Content("板栗", "nuts", null, goods, List.of(), null, null, List.of(variant), List.of());
        return Counties832.wrong(
                content, new Merchant("m-1", "合作社", false, merchant, MerchantKind.COOPERATIVE, "x", null));
    }

    @Test
    void goodsOfASourcedCountyMayBeOfferedByItsMerchants() {
        assertThat(wrong(LUOTIAN, LUOTIAN, Channel.SHOP, Channel.P832)).isEmpty();
    }

    @Test
    void aCountyNoSourceNamesIsNotEligible() {
        assertThat(wrong(HUANGZHOU, HUANGZHOU, Channel.SHOP, Channel.P832))
                .extracting(FieldError::field)
                .containsExactly("content.variants[0].offers[1].price");
    }

    @Test
    void aMerchantWhoseCountyIsNotKnownIsNotEligible() {
        assertThat(wrong(LUOTIAN, null, Channel.P832)).hasSize(1);
    }

    @Test
    void goodsOfAnotherCountyAreRefusedThoughBothAreSourced() {
        assertThat(wrong(MACHENG, LUOTIAN, Channel.P832))
                .extracting(error -> error.message().zh())
                .containsExactly("832 渠道的商品须产自商家所在区县");
    }

    @Test
    void theShopAsksForNoSuchCounty() {
        assertThat(wrong(HUANGZHOU, null, Channel.SHOP)).isEmpty();
    }
}
