package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yonghuang.testing.WholeShopTests;

/** One order from the catalog to the hand-over, as the consumer and the warehouse see it. */
class OneRealOrderScenarioTests extends WholeShopTests {
    @Test
    void fromTheCatalogToTheHandOver() {
        var buyer = shop().consumer(1);
        var staff = shop().as("WAREHOUSE");
        var first = Basket.sku(shop(), 0);
        var second = Basket.sku(shop(), 1);
        var before = onHand(first);

        buyer.put("/api/cart/lines/" + first, "{\"units\": 2}");
        var cart = buyer.put("/api/cart/lines/" + second, "{\"units\": 1}").json();
        assertThat(cart.get("lines").size()).isEqualTo(2);

        var placed = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(first, 2), Basket.line(second, 1));
        assertThat(placed.status()).isEqualTo(201);
        var order = placed.json();
        assertThat(order.get("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(order.get("itemsTotal").get("amount").asLong())
                .isEqualTo(cart.get("itemsTotal").get("amount").asLong());
        assertThat(order.get("total").get("amount").asLong())
                .isEqualTo(order.get("itemsTotal").get("amount").asLong()
                        + order.get("shippingTotal").get("amount").asLong()
                        - order.get("discountTotal").get("amount").asLong());

        assertThat(Basket.confirm(buyer, order, "decline").json().get("status").asString())
                .isEqualTo("DECLINED");
        var paid = Basket.confirm(buyer, order, "succeed").json();
        assertThat(paid.get("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(paid.get("order").get("status").asString()).isEqualTo("PAID");

        var id = order.get("id").asString();
        var handedOver = new ArrayList<String>();
        for (var parcel : buyer.get("/api/orders/" + id).json().get("parcels")) {
            var warehouse = parcel.get("warehouse").asString();
            var listed = staff.get("/api/warehouses/" + warehouse + "/fulfilments?order=" + id)
                    .json();
            assertThat(listed.get("total").asLong()).isEqualTo(1);
            var fulfilment = listed.get("items").get(0);
            var path = "/api/warehouses/" + warehouse + "/fulfilments/"
                    + fulfilment.get("id").asString();
            Basket.pickAll(staff, path, fulfilment);
            assertThat(staff.post(path + "/pack", "{\"parcels\": 1}")
                            .json()
                            .get("status")
                            .asString())
                    .isEqualTo("PACKED");
            var shipped = staff.post(path + "/ship", "{\"carrier\": \"中通快递\", \"trackingNumber\": \"ZT10001\"}");
            assertThat(shipped.json().get("status").asString()).isEqualTo("HANDED_OVER");
            handedOver.add(path);
        }

        var shipped = buyer.get("/api/orders/" + id).json();
        assertThat(shipped.get("status").asString()).isEqualTo("SHIPPED");
        assertThat(shipped.get("parcels").get(0).get("trackingNumber").asString())
                .isEqualTo("ZT10001");
        assertThat(onHand(first)).isEqualTo(before - 2);

        handedOver.forEach(path -> staff.post(path + "/deliver", "{}"));
        assertThat(buyer.get("/api/orders/" + id).json().get("status").asString())
                .isEqualTo("DELIVERED");
        assertThat(shop().management("/actuator/consistency")
                        .json()
                        .get("differences")
                        .size())
                .isZero();
    }

    private long onHand(String sku) {
        var staff = shop().as("WAREHOUSE");
        return Basket.total(staff.get("/api/warehouses/huanggang/stock/" + sku).json())
                + Basket.total(staff.get("/api/warehouses/ningbo/stock/" + sku).json());
    }
}
