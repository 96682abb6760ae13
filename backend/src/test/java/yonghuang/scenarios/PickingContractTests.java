package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** Waves, short picks and manifests over HTTP, as people of a warehouse and the buyer meet them. */
class PickingContractTests extends WholeShopTests {
    private static final String NINGBO = "/api/warehouses/ningbo";

    private Person staff;
    private Person buyer;
    private String sku;

    @BeforeEach
    void goods() {
        staff = shop().as("WAREHOUSE");
        buyer = shop().consumer(191);
        sku = Basket.sku(shop(), 41);
        Basket.bring(staff, "ningbo", sku, 20);
        Basket.bring(staff, "huanggang", sku, 0);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Answer post(Person who, String path, String body) {
        return who.post(path, body, "Idempotency-Key", key());
    }

    private JsonNode paid(int units) {
        var order = Basket.place(buyer, key(), Basket.line(sku, units)).json();
        Basket.confirm(buyer, order, "succeed");
        return order;
    }

    private static String fulfilment(JsonNode order) {
        return order.get("id").asString() + "-ningbo";
    }

    private static String path(JsonNode order) {
        return NINGBO + "/fulfilments/" + fulfilment(order);
    }

    private JsonNode part(JsonNode order) {
        return staff.get(path(order)).json().at("/lines/0/parts/0");
    }

    private String missing(JsonNode order, int units) {
        return "{\"sku\": \"" + sku + "\", \"lot\": " + part(order).get("lot") + ", \"units\": " + units
                + ", \"note\": \"empty box\"}";
    }

    private void pack(JsonNode order) {
        Basket.pickAll(staff, path(order), staff.get(path(order)).json());
        assertThat(staff.post(path(order) + "/pack", "{\"parcels\": 1, \"weightGrams\": 900}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void twoFulfilmentsArePickedOnOneWalk() {
        var one = paid(1);
        var two = paid(2);
        var body = "{\"fulfilments\": [\"" + fulfilment(one) + "\", \"" + fulfilment(two) + "\"]}";

        var wave = post(staff, NINGBO + "/waves", body);
        var again = post(staff, NINGBO + "/waves", body);

        assertThat(wave.status()).isEqualTo(201);
        assertThat(wave.json().at("/picks/0/units").asInt()).isEqualTo(3);
        assertThat(wave.json().at("/picks/0/for")).hasSize(2);
        assertThat(again.problem()).isEqualTo("in-wave");
        pack(one);
        pack(two);
        var done = staff.get(NINGBO + "/waves/" + wave.json().get("id").asString());
        assertThat(done.json().get("status").asString()).isEqualTo("DONE");
        assertThat(staff.get(NINGBO + "/waves").json().at("/items/0")).isEqualTo(done.json());
    }

    @Test
    void aWaveIsDissolvedOnceAndItsOrderGoesIntoAnother() {
        var order = paid(1);
        var body = "{\"fulfilments\": [\"" + fulfilment(order) + "\"]}";
        var wave = NINGBO + "/waves/"
                + post(staff, NINGBO + "/waves", body).json().get("id").asString();

        var gone = post(staff, wave + "/dissolve", "");
        var again = post(staff, wave + "/dissolve", "");

        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.json().get("status").asString()).isEqualTo("DISSOLVED");
        assertThat(gone.json().get("fulfilments")).isEmpty();
        assertThat(again.text()).isEqualTo(gone.text());
        assertThat(post(staff, NINGBO + "/waves", body).status()).isEqualTo(201);
        assertThat(post(shop().as("OFFICE"), wave + "/dissolve", "").status()).isEqualTo(403);
        assertThat(post(staff, NINGBO + "/waves/wav_none/dissolve", "").status())
                .isEqualTo(404);
    }

    @Test
    void aWaveIsOfFulfilmentsOrOfANumber() {
        assertThat(post(staff, NINGBO + "/waves", "{}").status()).isEqualTo(400);
        assertThat(post(staff, NINGBO + "/waves", "{\"most\": 0}").status()).isEqualTo(400);
        assertThat(post(staff, NINGBO + "/waves", "{\"most\": 1, \"fulfilments\": [\"x\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(post(staff, NINGBO + "/waves", "{\"fulfilments\": [\"x\", \"x\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(staff.post(NINGBO + "/waves", "{\"most\": 1}").problem()).isEqualTo("idempotency-key-required");
    }

    @Test
    void missingUnitsNobodyHasAreAskedOfTheBuyerAndPaidBack() {
        var order = paid(20); // all there are

        var shorter = post(staff, path(order) + "/short", missing(order, 1));

        assertThat(shorter.status()).isEqualTo(200);
        assertThat(shorter.json().at("/lines/0/units").asInt()).isEqualTo(19);
        assertThat(shorter.json().at("/shortages/0/state").asString()).isEqualTo("ASKED");
        var mine = "/api/orders/" + order.get("id").asString();
        assertThat(buyer.get(mine).json().at("/shortages/0/choice").asString()).isEqualTo("ASKED");
        var paidBack = buyer.post(mine + "/shortages/1", "{\"choice\": \"REFUND\"}");
        assertThat(paidBack.json().at("/refunds/0/amount")).isEqualTo(order.at("/lines/0/price"));
        assertThat(buyer.post(mine + "/shortages/1", "{\"choice\": \"WAIT\"}").problem())
                .isEqualTo("shortage-decided");
        assertThat(buyer.post(mine + "/shortages/2", "{\"choice\": \"WAIT\"}").status())
                .isEqualTo(404);
        assertThat(buyer.post(mine + "/shortages/1", "{\"choice\": \"MAYBE\"}").status())
                .isEqualTo(400);
    }

    @Test
    void missingUnitsComeFromAnotherLotOfTheSameParcel() {
        var order = paid(3);
        Basket.receiveLot(staff, "ningbo", sku, 5, "LOT-" + UUID.randomUUID());

        var shorter = post(staff, path(order) + "/short", missing(order, 1)).json();

        assertThat(shorter.get("lines")).hasSize(1);
        assertThat(shorter.at("/lines/0/units").asInt()).isEqualTo(3);
        assertThat(shorter.at("/lines/0/parts")).hasSizeGreaterThan(1);
        assertThat(shorter.at("/shortages/0/state").asString()).isEqualTo("RESOLVED");
    }

    @Test
    void zeroUnitsAreNotMissingNorMoreThanThereAre() {
        var order = paid(3);

        assertThat(post(staff, path(order) + "/short", missing(order, 0)).status())
                .isEqualTo(400);
        assertThat(post(staff, path(order) + "/short", missing(order, -1)).status())
                .isEqualTo(400);
        assertThat(post(staff, path(order) + "/short", missing(order, 4)).problem())
                .isEqualTo("beyond-held");
        assertThat(staff.post(path(order) + "/short", missing(order, 1)).problem())
                .isEqualTo("idempotency-key-required");
    }

    @Test
    void aDiscrepancyIsSettledByAnotherPersonOrFound() {
        var order = paid(3);
        post(staff, path(order) + "/short", missing(order, 1));
        var open = staff.get(NINGBO + "/discrepancies?status=OPEN").json().at("/items/0");
        var one = NINGBO + "/discrepancies/" + open.get("id").asString();

        assertThat(open.get("fulfilment").asString()).isEqualTo(fulfilment(order));
        assertThat(open.get("note").asString()).isEqualTo("empty box");
        assertThat(staff.post(one + "/lost", "{\"note\": \"gone\"}").problem()).isEqualTo("own-request");
        assertThat(staff.post(one + "/lost", "{}").status()).isEqualTo(400);
        var found = staff.post(one + "/found", "{}");
        assertThat(found.json().get("status").asString()).isEqualTo("FOUND");
        assertThat(found.json().get("moved").asBoolean()).isTrue();
        assertThat(staff.get(one).json()).isEqualTo(found.json());
        assertThat(staff.get(NINGBO + "/alerts").json().get("items").valueStream())
                .anyMatch(alert -> alert.get("kind").asString().equals("DISCREPANCY"));
    }

    @Test
    void manyParcelsAreHandedOverWithOneList() {
        var one = paid(1);
        var two = paid(1);
        pack(one);
        var body = "{\"carrier\": \"顺丰\", \"items\": [{\"fulfilment\": \"" + fulfilment(one)
                + "\", \"trackingNumber\": \"SF-1\"}, {\"fulfilment\": \"" + fulfilment(two)
                + "\", \"trackingNumber\": \"SF-2\"}]}";
        assertThat(post(staff, NINGBO + "/manifests", body).problem()).isEqualTo("fulfilment-step");
        pack(two);
        var key = key();

        var handed = staff.post(NINGBO + "/manifests", body, "Idempotency-Key", key);
        var again = staff.post(NINGBO + "/manifests", body, "Idempotency-Key", key);

        assertThat(handed.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(handed.text());
        assertThat(handed.json().get("items")).hasSize(2);
        assertThat(handed.json().at("/items/0/weightGrams").asInt()).isEqualTo(900);
        assertThat(handed.json().at("/items/0/region").asString()).isEqualTo("330203");
        assertThat(staff.get(path(one)).json().get("trackingNumber").asString()).isEqualTo("SF-1");
        var listed = staff.get(NINGBO + "/manifests").json().at("/items/0");
        assertThat(listed).isEqualTo(handed.json());
        assertThat(staff.get(NINGBO + "/manifests/" + listed.get("id").asString())
                        .json())
                .isEqualTo(listed);
    }

    @Test
    void aManifestNamesEachParcelAndEachNumberOnce() {
        var twice = "{\"carrier\": \"顺丰\", \"items\": [{\"fulfilment\": \"a\", \"trackingNumber\": \"1\"}, "
                + "{\"fulfilment\": \"a\", \"trackingNumber\": \"1\"}]}";

        var refused = post(staff, NINGBO + "/manifests", twice);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors")).hasSize(2);
        assertThat(post(staff, NINGBO + "/manifests", "{\"carrier\": \"顺丰\", \"items\": []}")
                        .status())
                .isEqualTo(400);
        assertThat(post(staff, NINGBO + "/manifests", "{\"carrier\": \"顺丰\", \"items\": [null]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatLiesInABinSaysSo() {
        var order = paid(1);

        assertThat(part(order).propertyNames()).contains("lot", "units", "picked", "bin");
    }
}
