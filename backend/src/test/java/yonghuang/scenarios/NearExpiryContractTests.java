package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yonghuang.shared.Skus;
import yonghuang.shared.Skus.Sku;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** Near-expiry goods from the warehouse's offer to the buyer's parcel, as programs outside use them. */
class NearExpiryContractTests extends WholeShopTests {
    private static final String NINGBO = "/api/warehouses/ningbo";
    private static final String OFFERS = NINGBO + "/near-expiry-offers";

    @Autowired
    private Skus skus;

    @Autowired
    private Clock clock;

    private Person staff;
    private Person buyer;
    private Sku sku;
    private String lot;
    private String expiresOn;
    private long price;

    @BeforeEach
    void goods() {
        staff = shop().as("WAREHOUSE");
        buyer = shop().consumer(188);
        sku = keepsLong();
        price = sku.price().amount() / 2;
        lot = "NEAR-" + UUID.randomUUID().toString().substring(0, 8);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        expiresOn = today.plusDays(9).toString();
        receive(lot, 20, expiresOn);
    }

    private Sku keepsLong() {
        return skus.all().stream()
                .filter(each -> each.onSale() && each.shelfLifeDays() != null && each.shelfLifeDays() >= 100)
                .skip(7)
                .findFirst()
                .orElseThrow();
    }

    private void receive(String name, int units, String expires) {
        var line =
                "{\"sku\": \"%s\", \"units\": %d, \"lot\": \"%s\", \"producedOn\": \"2026-01-01\", \"expiresOn\": \"%s\"}"
                        .formatted(sku.sku(), units, name, expires);
        var received =
                staff.post(NINGBO + "/receipts", "{\"reference\": \"%s\", \"lines\": [%s]}".formatted(name, line));
        assertThat(received.status()).isEqualTo(201);
    }

    @Test
    void offeredListedBoughtPickedAndShipped() {
        var opened = offer(lot, price);
        var item = listed(opened.json().get("id").asString());
        var order = buy(opened, 2, true);
        Basket.confirm(buyer, order.json(), "succeed");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(item.get("expiresOn").asString()).isEqualTo(expiresOn);
        assertThat(item.get("remainingDays").asInt()).isEqualTo(9);
        assertThat(item.get("price").get("amount").asLong()).isEqualTo(price);
        assertThat(item.get("usualPrice").get("amount").asLong())
                .isEqualTo(sku.price().amount());
        assertThat(item.get("units").isNull()).isTrue();
        assertThat(shop().anyone()
                        .get("/api/near-expiry/" + item.get("offer").asString())
                        .json()
                        .get("lot")
                        .asString())
                .isEqualTo(lot);
        assertThat(order.status()).isEqualTo(201);
        var line = order.json().at("/lines/0");
        assertThat(line.at("/price/amount").asLong()).isEqualTo(price);
        assertThat(line.at("/nearExpiry/lot").asString()).isEqualTo(lot);
        assertThat(line.at("/nearExpiry/expiresOn").asString()).isEqualTo(expiresOn);
        var path = NINGBO + "/fulfilments/" + order.json().get("id").asString() + "-ningbo";
        var fulfilment = staff.get(path).json();
        assertThat(fulfilment.at("/lines/0/parts/0/lot").asString()).isEqualTo(lot);
        Basket.pickAll(staff, path, fulfilment);
        assertThat(staff.post(path + "/pack", "{\"parcels\": 1}").status()).isEqualTo(200);
        assertThat(staff.post(path + "/ship", "{\"carrier\": \"顺丰\", \"trackingNumber\": \"SF1\"}")
                        .status())
                .isEqualTo(200);
        assertThat(unitsOf(lot, "available")).isEqualTo(18);
    }

    @Test
    void usualOrdersNeverGetTheLot() {
        offer(lot, price);
        Basket.bring(staff, "ningbo", sku.sku(), 23); // 20 of them near their expiry

        var order = Basket.place(buyer, key(), Basket.line(sku.sku(), 1)).json();

        assertThat(order.at("/lines/0/nearExpiry").isNull()).isTrue();
        assertThat(unitsOf(lot, "reserved")).isZero();
    }

    @Test
    void withoutConfirmationOrWithAnotherSkuNothingIsHeld() {
        var opened = offer(lot, price);
        var other = skus.all().stream()
                .filter(each -> each.onSale() && !each.sku().equals(sku.sku()))
                .findFirst()
                .orElseThrow()
                .sku();
        var wrong = order(line(other, 1, opened.json().get("id").asString()), ", \"confirmsNearExpiry\": true");

        var unconfirmed = buy(opened, 1, false);

        assertThat(unconfirmed.status()).isEqualTo(400);
        assertThat(unconfirmed.json().at("/errors/0/field").asString()).isEqualTo("confirmsNearExpiry");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("lines[0].offer");
        assertThat(unitsOf(lot, "reserved")).isZero();
    }

    @Test
    void closedOfferIsNeitherListedNorSold() {
        var opened = offer(lot, price);
        var path = OFFERS + "/" + opened.json().get("id").asString() + "/close";

        var closed = staff.post(path, "{\"reason\": \"eaten by staff\"}");
        var again = staff.post(path, "{\"reason\": \"again\"}");

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.json().get("state").asString()).isEqualTo("CLOSED");
        assertThat(again.text()).isEqualTo(closed.text());
        assertThat(buy(opened, 1, true).json().at("/errors/0/field").asString()).isEqualTo("lines[0].offer");
        var shown = "/api/near-expiry/" + opened.json().get("id").asString();
        assertThat(shop().anyone().get(shown).status()).isEqualTo(404);
        assertThat(shop().anyone().get("/api/near-expiry?limit=100").text()).doesNotContain(lot);
    }

    @Test
    void badOffersAreRefusedByName() {
        receive(lot + "-F", 5, "2099-01-01");

        assertThat(offer(lot, sku.price().amount()).json().at("/errors/0/field").asString())
                .isEqualTo("price");
        assertThat(offer("NO-SUCH-LOT", price).json().at("/errors/0/field").asString())
                .isEqualTo("lot");
        assertThat(offer(lot + "-F", price).problem()).isEqualTo("lot-not-near-expiry");
        assertThat(offer(lot, -5).status()).isEqualTo(400);
        assertThat(staff.post(OFFERS, "{}").json().get("errors").size()).isEqualTo(3);
        assertThat(staff.post(OFFERS, "{\"sku\": \"X\", \"state\": \"OPEN\"}").status())
                .isEqualTo(400);
        offer(lot, price);
        assertThat(offer(lot, price).status()).isEqualTo(201);
        assertThat(offer(lot, price - 1).problem()).isEqualTo("offer-open-already");
        assertThat(shop().anyone().get("/api/near-expiry?after=junk").status()).isEqualTo(400);
        assertThat(shop().anyone().get("/api/near-expiry?limit=0").status()).isEqualTo(400);
    }

    @Test
    void theOfficeOffersTooAndNobodyElse() {
        var office = shop().as("OFFICE");
        var body = body(lot, price);

        assertThat(buyer.post(OFFERS, body).status()).isEqualTo(403);
        assertThat(shop().anyone().post(OFFERS, body).status()).isEqualTo(401);
        assertThat(office.post(OFFERS, body).status()).isEqualTo(201);
        assertThat(staff.get(OFFERS).json().at("/items/0/lot").asString()).isEqualTo(lot);
        assertThat(staff.post(OFFERS + "/nxo_none-1/close", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cartHoldsNoOffers() {
        var merged = buyer.post("/api/cart/merge", "{\"lines\": [%s]}".formatted(line(sku.sku(), 1, "nxo_1-1")));

        assertThat(merged.status()).isEqualTo(400);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String body(String name, long fen) {
        return "{\"sku\": \"%s\", \"lot\": \"%s\", \"price\": %d}".formatted(sku.sku(), name, fen);
    }

    private Answer offer(String name, long fen) {
        return staff.post(OFFERS, body(name, fen));
    }

    private static String line(String wanted, int units, String offer) {
        return "{\"sku\": \"%s\", \"units\": %d, \"offer\": \"%s\"}".formatted(wanted, units, offer);
    }

    private Answer buy(Answer opened, int units, boolean confirms) {
        var line = line(sku.sku(), units, opened.json().get("id").asString());
        return order(line, confirms ? ", \"confirmsNearExpiry\": true" : "");
    }

    private Answer order(String line, String confirmation) {
        var body = "{\"lines\": [%s], \"address\": %s%s}".formatted(line, Basket.ADDRESS, confirmation);
        return buyer.post("/api/orders", body, "Idempotency-Key", key());
    }

    private JsonNode listed(String offer) {
        return shop().anyone()
                .get("/api/near-expiry?limit=100")
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.get("offer").asString().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    private int unitsOf(String name, String bucket) {
        var stock = staff.get(NINGBO + "/stock/" + sku.sku()).json();
        return stock.get("lots")
                .valueStream()
                .filter(each -> each.get("lot").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get(bucket)
                .asInt();
    }
}
