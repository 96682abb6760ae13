package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.WholeShopTests;

/** Many at once, over HTTP, against the whole shop. */
class RacesScenarioTests extends WholeShopTests {
    @Test
    void theLastUnitGoesToExactlyOneOfFiftyBuyers() {
        var sku = withUnits(10, 1, 0);

        var answers = atOnce(50, n -> Basket.place(shop().consumer(1 + n), key(), Basket.line(sku, 1)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(49);
        everythingAddsUp();
    }

    @Test
    void twoLinesOfOneSkuAreCountedTogether() {
        var sku = withUnits(11, 3, 0);

        var refused = Basket.place(shop().consumer(1), key(), Basket.line(sku, 2), Basket.line(sku, 2));

        assertThat(refused.problem()).isEqualTo("out-of-stock");
        assertThat(refused.json().get("lines").get(0).get("wanted").asInt()).isEqualTo(4);
        assertThat(refused.json().get("lines").get(0).get("available").asInt()).isEqualTo(3);
        assertThat(available(sku)).isEqualTo(3);
    }

    @Test
    void fifteenUnitsOverTenAndTenAreHeldExactly() {
        var sku = withUnits(12, 10, 10);

        assertThat(Basket.place(shop().consumer(1), key(), Basket.line(sku, 15)).status())
                .isEqualTo(201);

        assertThat(available(sku)).isEqualTo(5);
    }

    @Test
    void threeHundredCartsWithTheSameTwoSkusInOppositeOrderAreAllAnswered() {
        var one = withUnits(13, 100, 0);
        var other = withUnits(14, 0, 100);

        var answers = atOnce(
                300,
                n -> n % 2 == 0
                        ? Basket.place(shop().consumer(1 + n % 150), key(), Basket.line(one, 1), Basket.line(other, 1))
                        : Basket.place(
                                shop().consumer(1 + n % 150), key(), Basket.line(other, 1), Basket.line(one, 1)));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(100);
        everythingAddsUp();
    }

    @Test
    void theSameKeyFromTwentyThreadsMakesOneOrder() {
        var sku = withUnits(15, 50, 50);
        var buyer = shop().consumer(160);
        var key = key();
        var before = buyer.get("/api/orders").json().get("total").asLong();

        var answers = atOnce(20, n -> Basket.place(buyer, key, Basket.line(sku, 1)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(buyer.get("/api/orders").json().get("total").asLong()).isEqualTo(before + 1);
        assertThat(available(sku)).isEqualTo(99);
    }

    @Test
    void twentyConfirmationsTakeTheMoneyOnce() {
        var sku = withUnits(16, 5, 5);
        var buyer = shop().consumer(161);
        var order = Basket.place(buyer, key(), Basket.line(sku, 1)).json();

        var answers = atOnce(20, n -> Basket.confirm(buyer, order, "succeed"));

        assertThat(answers)
                .extracting(answer -> answer.json().get("status").asString())
                .containsOnly("SUCCEEDED");
        assertThat(buyer.get("/api/orders/" + order.get("id").asString())
                        .json()
                        .get("refunds")
                        .size())
                .isZero();
        everythingAddsUp();
    }

    @Test
    void aReceiptSentTwentyTimesAtOnceIsAddedOnce() {
        var sku = withUnits(17, 1, 0);
        var body = "{\"reference\": \"R-" + key() + "\", \"lines\": [{\"sku\": \"" + sku
                + "\", \"units\": 7, \"lot\": \"LOT-RACE\", \"producedOn\": \"2026-01-01\", \"expiresOn\": \"2099-01-01\"}]}";

        var answers = atOnce(20, n -> shop().as("WAREHOUSE").post("/api/warehouses/huanggang/receipts", body));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(available(sku)).isEqualTo(8);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void everythingAddsUp() {
        assertThat(shop().management("/actuator/consistency")
                        .json()
                        .get("differences")
                        .size())
                .isZero();
    }

    /** The n-th SKU with exactly so many units free to promise in each warehouse. */
    private String withUnits(int n, int huanggang, int ningbo) {
        var sku = Basket.sku(shop(), n);
        Basket.bring(shop().as("WAREHOUSE"), "huanggang", sku, huanggang);
        Basket.bring(shop().as("WAREHOUSE"), "ningbo", sku, ningbo);
        return sku;
    }

    private int available(String sku) {
        var staff = shop().as("WAREHOUSE");
        return staff.get("/api/warehouses/huanggang/stock/" + sku)
                        .json()
                        .get("available")
                        .asInt()
                + staff.get("/api/warehouses/ningbo/stock/" + sku)
                        .json()
                        .get("available")
                        .asInt();
    }
}
