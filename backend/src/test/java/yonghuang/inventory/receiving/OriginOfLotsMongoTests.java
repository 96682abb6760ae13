package yonghuang.inventory.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yonghuang.inventory.KnownAreas;
import yonghuang.inventory.Shop;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.receipts.ReceiptLine;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;

/** Where a lot comes from against what is claimed of it. */
class OriginOfLotsMongoTests {
    private static final String SKU = "SKU-0000";

    private final Shop shop = new Shop();

    OriginOfLotsMongoTests() {
        shop.areas.claiming(SKU, KnownAreas.CHESTNUT);
    }

    @Test
    void aLotOfTheAreaIsReceivedUnderTheRegistration() {
        take("罗田县", null, KnownAreas.CHESTNUT);

        assertThat(shop.register.find(SKU, "L1").orElseThrow().gi()).isEqualTo(KnownAreas.CHESTNUT);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("lines[0].gi", "英山县", null, KnownAreas.CHESTNUT, SKU),
                arguments("lines[0].county", null, null, KnownAreas.CHESTNUT, SKU),
                arguments("lines[0].gi", "罗田县", null, "no-such-registration", SKU),
                arguments("lines[0].gi", "罗田县", "九资河镇", KnownAreas.FULING, SKU), // the product claims chestnuts
                arguments("lines[0].town", "罗田县", null, KnownAreas.FULING, "SKU-0001"),
                arguments("lines[0].gi", "罗田县", "凤山镇", KnownAreas.FULING, "SKU-0001"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatContradictsTheClaimIsNamedAndNothingIsCounted(
            String field, @Nullable String county, @Nullable String town, @Nullable String gi, String sku) {
        assertThatThrownBy(() -> take(sku, county, town, gi))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
        assertThat(shop.level(sku, "ningbo").lots()).isEmpty();
    }

    /** Goods from elsewhere may be stored, but nothing says that they are goods of the registration. */
    @Test
    void withoutAClaimGoodsFromElsewhereAreReceivedAndAreNoGoodsOfTheRegistration() {
        take("英山县", null, null);
        var receipt = new ReceiptLine(SKU, 5, "L2", "2026-10-12", null, "英山县", null, null);
        shop.receipts.receive("ningbo", "R-1", List.of(receipt), "acc_w");

        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(10);
        assertThat(shop.register.find(SKU, "L1").orElseThrow().gi()).isNull();
        assertThat(shop.register.find(SKU, "L2").orElseThrow().gi()).isNull();
    }

    private void take(@Nullable String county, @Nullable String town, @Nullable String gi) {
        take(SKU, county, town, gi);
    }

    private void take(String sku, @Nullable String county, @Nullable String town, @Nullable String gi) {
        var facts = new LotFacts(
                LotFacts.id(sku, "L1"),
                sku,
                "L1",
                "2026-10-12",
                null,
                "m-1",
                null,
                county,
                town,
                null,
                gi,
                null,
                List.of(),
                false,
                Instant.EPOCH,
                0);
        var line = new IntakeLine(facts, 5, 0, null, 0, null, null);
        shop.intakes.receive("ningbo", new Intakes.Asked("G-1", null, List.of(line)), "acc_w");
    }
}
