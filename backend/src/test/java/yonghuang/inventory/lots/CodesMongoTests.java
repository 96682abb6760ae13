package yonghuang.inventory.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.inventory.CodeKind;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.receiving.Deliveries.Announcement;
import yonghuang.inventory.receiving.DeliveryCodes;
import yonghuang.inventory.receiving.DeliveryLine;

class CodesMongoTests {
    private static final Code LOT = new Code(CodeKind.LOT, "SKU-0000", "L1", null, null);

    private final Shop shop = new Shop().withStock("SKU-0000", "ningbo", 30);
    private final Codes codes = new Codes(List.of(new DeliveryCodes(shop.deliveries)), shop.levels, shop.skus);

    @Test
    void skuIsASku() {
        assertThat(read("SKU-0003")).isEqualTo(new Code(CodeKind.SKU, "SKU-0003", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SKU-0000|L1",
                "L1",
                "https://shop.example/lots/L1",
                "http://127.0.0.1:8080/lots/L1?from=label",
                "https://shop.example/lots/L%31#top"
            })
    void lotIsKnownByLabelNumberAndTracePage(String code) {
        assertThat(read(code)).isEqualTo(LOT);
    }

    @Test
    void lotSaysItsBin() {
        shop.putAways.put("ningbo", "SKU-0000", "L1", "A-01-2", "w");

        assertThat(read("L1").bin()).isEqualTo("A-01-2");
    }

    @Test
    void numberOfLotsOfSeveralSkusNamesNone() {
        shop.withStock("SKU-0001", "ningbo", 1);

        assertThat(read("L1")).isEqualTo(new Code(CodeKind.LOT, null, "L1", null, null));
        assertThat(read("SKU-0001|L1").sku()).isEqualTo("SKU-0001");
    }

    @Test
    void wellFormedBinIsABinThoughNothingLiesThereButALotsNumberGoesFirst() {
        assertThat(read("A-01-2")).isEqualTo(new Code(CodeKind.BIN, null, null, "A-01-2", null));

        shop.withLot("SKU-0001", "ningbo", new IncomingLot("A-01-2", 1, "2026-10-12", null, null, null, null));
        assertThat(read("A-01-2").kind()).isEqualTo(CodeKind.LOT);
    }

    @Test
    void deliveryIsKnownByItsId() {
        var id = announced("ningbo");

        assertThat(read(id)).isEqualTo(new Code(CodeKind.DELIVERY, null, null, null, id));
    }

    @Test
    void whatIsInAnotherWarehouseIsNamedOnlyToWhoMayReadIt() {
        var id = announced("huanggang");
        shop.withLot("SKU-0001", "huanggang", new IncomingLot("L7", 1, "2026-10-12", null, null, null, null));

        for (var code : List.of(id, "L7", "SKU-0001|L7", "https://shop.example/lots/L7")) {
            assertThatThrownBy(() -> read(code))
                    .isInstanceOfSatisfying(
                            OtherWarehouse.class,
                            refused -> assertThat(refused.members()).containsEntry("warehouse", "huanggang"));
            assertThatThrownBy(() -> codes.find(
                            "ningbo", code, warehouse -> warehouse.id().equals("ningbo")))
                    .isInstanceOf(UnknownCode.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"XXXX-1", "SKU-0000|L9", "NONE|L1", "|L1", "dlv_0", "https://shop.example/", "https://x/lots/%"})
    void whatNothingHasIsUnknown(String code) {
        assertThatThrownBy(() -> read(code)).isInstanceOf(UnknownCode.class);
    }

    private Code read(String code) {
        return codes.find("ningbo", code, any -> true);
    }

    private String announced(String warehouse) {
        var what = new Announcement("m-1", "YB-1", null, List.of(new DeliveryLine("SKU-0000", 5, 0, 0, 0)), null);
        return shop.deliveries.announce(warehouse, what, "w").id();
    }
}
