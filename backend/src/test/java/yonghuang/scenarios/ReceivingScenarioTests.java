package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** From the announcement to the bin and its label, as the handheld asks for it. */
class ReceivingScenarioTests extends WholeShopTests {
    private static final String NINGBO = "/api/warehouses/ningbo";

    @Test
    void deliveryComesInTwoPartsIsPutAwayAndLabelled() {
        var staff = shop().as("WAREHOUSE");
        var sku = Basket.sku(shop(), 41);
        var reference = "YB-" + UUID.randomUUID();
        var lot = "RS" + UUID.randomUUID().toString().substring(0, 8);

        var announced = staff.post(NINGBO + "/deliveries", delivery(reference, sku, 50));
        assertThat(announced.status()).as(announced.text()).isEqualTo(201);
        var delivery = announced.json().get("id").asString();
        assertThat(announced.json().get("status").asString()).isEqualTo("ANNOUNCED");
        assertThat(announced.json().get("merchant").get("name").asString()).startsWith("样例合作社");
        assertThat(code(staff, delivery).get("kind").asString()).isEqualTo("DELIVERY");
        assertThat(deliveries(staff, "ANNOUNCED")).contains(delivery);

        var part = intake(
                "G1-" + reference,
                delivery,
                sku,
                lot,
                20,
                "\"damaged\": 2, \"rejected\": 1,"
                        + "\"rejectedCause\": \"潮湿\", \"bin\": \"R-07-3\", \"certificate\": \"C-7\", \"county\": \"罗田\"");
        var first = staff.post(NINGBO + "/intakes", part, "Idempotency-Key", "k-" + reference);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(staff.post(NINGBO + "/intakes", part).json()).isEqualTo(first.json());
        assertThat(staff.get(NINGBO + "/intakes/" + first.json().get("id").asString())
                        .json())
                .isEqualTo(first.json());
        assertThat(staff.get(NINGBO + "/intakes?limit=1").json().get("items").get(0))
                .isEqualTo(first.json());

        var half = staff.get(NINGBO + "/deliveries/" + delivery).json();
        assertThat(half.get("status").asString()).isEqualTo("PARTLY_RECEIVED");
        assertThat(half.get("lines").get(0).get("accepted").asInt()).isEqualTo(20);
        staff.post(NINGBO + "/intakes", intake("G2-" + reference, delivery, sku, lot, 27, "\"note\": 1"));
        var rest = staff.post(NINGBO + "/intakes", intake("G2-" + reference, delivery, sku, lot, 27, ""));
        assertThat(rest.status()).as(rest.text()).isEqualTo(201);
        assertThat(staff.get(NINGBO + "/deliveries/" + delivery)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("RECEIVED");

        var stock = onlyItem(staff.get(NINGBO + "/lots?q=" + lot));
        assertThat(stock.get("available").asInt()).isEqualTo(47);
        assertThat(stock.get("quarantined").asInt()).isEqualTo(2);
        assertThat(stock.get("bin").asString()).isEqualTo("R-07-3");
        assertThat(stock.get("nearExpiry").asBoolean()).isFalse();
        assertThat(onlyItem(staff.get(NINGBO + "/lots?state=QUARANTINED&q=" + lot)))
                .isEqualTo(stock);

        var moved = staff.post(
                NINGBO + "/put-aways", "{\"sku\": \"" + sku + "\", \"lot\": \"" + lot + "\", \"bin\": \"S-12-1\"}");
        assertThat(moved.json().get("bin").asString()).isEqualTo("S-12-1");
        assertThat(bins(staff)).contains("S-12-1").doesNotContain("R-07-3");

        var detail = onlyItem(staff.get(NINGBO + "/lots/" + lot));
        assertThat(detail.get("certificate").asString()).isEqualTo("C-7");
        assertThat(detail.get("merchant").get("id").asString()).isEqualTo("sample-01");

        assertThat(code(staff, sku + "|" + lot).get("bin").asString()).isEqualTo("S-12-1");
        assertThat(code(staff, "S-12-1").get("kind").asString()).isEqualTo("BIN");
        var traced = staff.get(NINGBO + "/codes?code=" + escaped(shop().address() + "/lots/" + lot));
        assertThat(traced.json().get("sku").asString()).isEqualTo(sku);

        var label = staff.get(NINGBO + "/lots/" + lot + "/label.svg?sku=" + sku);
        assertThat(label.status()).isEqualTo(200);
        assertThat(label.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(label.header("Cache-Control")).contains("private");
        assertThat(label.text()).contains(sku + "|" + lot, "产地 Origin", "罗田");

        assertThat(shop().management("/actuator/consistency").text()).contains("\"differences\":[]");
    }

    @Test
    void peopleOfTheOfficeReadButDoNotReceive() {
        var office = shop().as("OFFICE");

        assertThat(office.get(NINGBO + "/deliveries").status()).isEqualTo(200);
        assertThat(office.get(NINGBO + "/lots").status()).isEqualTo(200);
        assertThat(office.post(NINGBO + "/intakes", "{}").status()).isEqualTo(403);
        assertThat(shop().as("CONSUMER").get(NINGBO + "/lots").status()).isEqualTo(403);
    }

    @Test
    void cancelledDeliveryTakesNothing() {
        var staff = shop().as("WAREHOUSE");
        var sku = Basket.sku(shop(), 41);
        var reference = "YB-" + UUID.randomUUID();
        var id = staff.post(NINGBO + "/deliveries", delivery(reference, sku, 5))
                .json()
                .get("id")
                .asString();

        var cancelled = staff.post(NINGBO + "/deliveries/" + id + "/cancel", "{\"reason\": \"车坏了\"}");
        var refused = staff.post(NINGBO + "/intakes", intake("G-" + reference, id, sku, "RSX", 5, ""));

        assertThat(cancelled.json().get("status").asString()).isEqualTo("CANCELLED");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("delivery-step");
        assertThat(staff.post(NINGBO + "/deliveries/" + id + "/close", "{\"reason\": \"x\"}")
                        .problem())
                .isEqualTo("delivery-step");
    }

    private static JsonNode onlyItem(Answer answer) {
        var items = answer.json().get("items");
        assertThat(items.size()).as(answer.text()).isEqualTo(1);
        return items.get(0);
    }

    private static JsonNode code(Person staff, String code) {
        var answer = staff.get(NINGBO + "/codes/" + escaped(code));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String deliveries(Person staff, String status) {
        return staff.get(NINGBO + "/deliveries?limit=100&status=" + status).text();
    }

    private static String bins(Person staff) {
        return staff.get(NINGBO + "/bins").text();
    }

    static String delivery(String reference, String sku, int units) {
        return "{\"merchant\": \"sample-01\", \"reference\": \"" + reference
                + "\", \"expectedOn\": \"2026-11-25\", \"lines\": [{\"sku\": \"" + sku + "\", \"units\": " + units
                + "}]}";
    }

    static String intake(String reference, String delivery, String sku, String lot, int accepted, String more) {
        return "{\"reference\": \"" + reference + "\", \"delivery\": \"" + delivery + "\", \"lines\": [{\"sku\": \""
                + sku + "\", \"lot\": \"" + lot
                + "\", \"producedOn\": \"2026-10-01\", \"expiresOn\": \"2099-01-01\", \"accepted\": " + accepted
                + (more.isEmpty() ? "" : ", " + more) + "}]}";
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
