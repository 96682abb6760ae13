package yonghuang.catalog.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.Category;
import yonghuang.catalog.Product;
import yonghuang.catalog.Variant;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.SampleMerchants;

class SampleProductsTests {
    private static final List<Product> PRODUCTS = sample(5_000);

    private static List<Product> sample(int count) {
        return new SampleProducts(CatalogExamples.REGISTRATIONS).first(count);
    }

    @Test
    void areTheSameAtEveryCallWhateverTheNumberAskedFor() {
        assertThat(sample(600)).isEqualTo(PRODUCTS.subList(0, 600));
    }

    @Test
    void sayThatTheyAreSamples() {
        assertThat(PRODUCTS).allMatch(Product::sample);
        assertThat(PRODUCTS).allMatch(product -> product.description().contains("样例数据"));
    }

    @Test
    void claimOnlyRegistrationsThatExistAndTakeTheirNameCountyAndCategory() {
        assertThat(PRODUCTS).allSatisfy(product -> {
            var gi = CatalogExamples.REGISTRATIONS.find(product.gi()).orElseThrow();
            var county = gi.county();
            assertThat(product.title()).startsWith(gi.nameZh() + " ");
            assertThat(product.category()).isEqualTo(gi.category());
            assertThat(product.county()).isEqualTo(county == null ? null : county.code());
        });
    }

    @Test
    void holdNoMedicine() {
        assertThat(PRODUCTS).noneMatch(product -> product.category() == Category.MEDICINAL);
    }

    @Test
    void makeNoClaimOfHealthCertificateOrGrade() {
        var claims = List.of("治", "疗", "养生", "保健", "功效", "降血", "抗癌", "有机", "绿色食品", "特级", "一级", "正宗", "最");

        assertThat(PRODUCTS)
                .allSatisfy(product -> assertThat(claims)
                        .noneMatch(claim -> (product.title() + product.description()).contains(claim)));
    }

    @Test
    void haveSkusOfTheirOwnInCapitalsDigitsAndHyphens() {
        var skus = PRODUCTS.stream()
                .flatMap(product -> product.variants().stream())
                .map(Variant::sku)
                .toList();

        assertThat(skus).doesNotHaveDuplicates().allMatch(sku -> sku.matches("[A-Z]+-[A-Z]+(-\\d{2,})?-\\d+"));
        assertThat(skus).contains("LT-BANLI-500", "LT-BANLI-1000", "LT-BANLI-2500");
    }

    @Test
    void costMoreThanLessOfTheSame() {
        assertThat(PRODUCTS)
                .allSatisfy(product -> assertThat(product.variants())
                        .extracting(Variant::priceFen)
                        .isSorted()
                        .doesNotHaveDuplicates());
    }

    @Test
    void haveMerchantsThatExistAndSitInTheirCounty() {
        var merchants = SampleMerchants.all();

        assertThat(PRODUCTS)
                .allSatisfy(product -> assertThat(merchants)
                        .filteredOn(merchant -> merchant.id().equals(product.merchant()))
                        .singleElement()
                        .extracting(Merchant::county)
                        .isEqualTo(product.county()));
    }

    @Test
    void twoPagesOfTheNewestShowEveryRegisteredNameOnce() {
        assertThat(PRODUCTS.subList(0, 33)).extracting(Product::gi).doesNotHaveDuplicates();
    }

    @Test
    void alcoholHasNoShelfLifeAndANoticeForMinors() {
        assertThat(PRODUCTS)
                .filteredOn(product -> product.category() == Category.ALCOHOL)
                .allSatisfy(wine -> {
                    assertThat(wine.description()).contains("不向未成年人出售酒类");
                    assertThat(wine.variants()).allMatch(variant -> variant.shelfLifeDays() == null);
                });
    }
}
