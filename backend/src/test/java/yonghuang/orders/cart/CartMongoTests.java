package yonghuang.orders.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yonghuang.orders.OrdersShop;
import yonghuang.orders.cart.Cart.Line;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.testing.TestStore;

class CartMongoTests {
    private final Carts carts = new Carts(TestStore.fresh(), new OrdersShop.SomeSkus());

    @Test
    void aCartNobodyFilledIsEmpty() {
        assertThat(carts.of("shen").lines()).isEmpty();
    }

    @Test
    void unitsAreSetNotAdded() {
        carts.put("shen", TEA, 2);
        carts.put("shen", TEA, 3);

        assertThat(carts.of("shen").lines()).containsExactly(new Line(TEA, 3));
    }

    @Test
    void zeroUnitsRemoveTheLine() {
        carts.put("shen", TEA, 2);
        carts.put("shen", CHESTNUTS, 1);

        assertThat(carts.put("shen", TEA, 0).lines()).containsExactly(new Line(CHESTNUTS, 1));
    }

    @Test
    void anUnknownSkuIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> carts.put("shen", "NO-SUCH", 1));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> carts.put("shen", "NO-SUCH", 0));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> carts.merge("shen", List.of(new Line("NO-SUCH", 1))));
    }

    @Test
    void mergingAddsUpToAtMostTenThousand() {
        carts.put("shen", TEA, 9_999);

        assertThat(carts.merge("shen", List.of(new Line(TEA, 10_000), new Line(CHESTNUTS, 1)))
                        .lines())
                .containsExactly(new Line(TEA, 10_000), new Line(CHESTNUTS, 1));
    }

    @Test
    void moreThanTwoHundredProductsAreRefused() {
        var full = IntStream.range(0, 200).mapToObj(i -> new Line("SKU" + i, 1)).toList();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Cart.empty("shen").plus(full).with("ONE-MORE", 1));
    }

    @Test
    void everyOneHasTheirOwn() {
        carts.put("shen", TEA, 2);

        assertThat(carts.of("xu").lines()).isEmpty();
    }

    @Test
    void twoTabsAtOnceLoseNothing() {
        atOnce(2, i -> carts.put("shen", i == 0 ? TEA : CHESTNUTS, 1));

        assertThat(carts.of("shen").lines()).containsExactlyInAnyOrder(new Line(TEA, 1), new Line(CHESTNUTS, 1));
    }
}
