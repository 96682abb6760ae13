package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** Write-offs, adjustments, alerts, remaining life, splits and merges as a program outside uses them. */
class QualityContractTests extends WholeShopTests {
    private static final String NINGBO = "/api/warehouses/ningbo";

    @Autowired
    private StockAlerts alerts;

    private Person staff;
    private Person office;
    private String sku;
    private String lot;

    @BeforeEach
    void goods() {
        staff = shop().as("WAREHOUSE");
        office = shop().as("OFFICE");
        sku = Basket.sku(shop(), 45);
        lot = "LOT-" + UUID.randomUUID().toString().substring(0, 8);
        var line =
                "{\"sku\": \"%s\", \"units\": 20, \"lot\": \"%s\", \"producedOn\": \"2026-10-01\", \"expiresOn\": \"2099-01-01\"}"
                        .formatted(sku, lot);
        staff.post(NINGBO + "/receipts", "{\"reference\": \"%s\", \"lines\": [%s]}".formatted(lot, line));
    }

    @Test
    void spoiledUnitsAreWrittenOffOnceTheOfficeApproves() {
        send("/quarantines", "\"units\": 6, \"reason\": \"SPOILED\"");
        var destroyed =
                "\"units\": 6, \"reason\": \"SPOILED\", \"destruction\": {\"method\": \"焚烧\", \"place\": \"宁波\", \"witness\": \"王伟\"}";

        var asked = send("/write-offs", destroyed);
        var id = asked.json().get("id").asString();
        var own = decide(staff, id, "approve", "{}");
        var approved = decide(office, id, "approve", "{\"note\": \"seen\"}");
        var late = decide(office, id, "refuse", "{\"note\": \"no\"}");

        assertThat(asked.status()).isEqualTo(201);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.problem()).isEqualTo("own-request");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().get("status").asString()).isEqualTo("APPROVED");
        assertThat(late.problem()).isEqualTo("approval-decided");
        assertThat(late.json().get("approvalStatus").asString()).isEqualTo("APPROVED");
        assertThat(unitsOf(lot, "quarantined")).isZero();
        var record = office.get(NINGBO + "/approvals/" + id).json();
        assertThat(record.get("destruction").get("witness").asString()).isEqualTo("王伟");
        assertThat(staff.get(NINGBO + "/approvals?status=APPROVED")
                        .json()
                        .get("items")
                        .valueStream())
                .anyMatch(each -> each.get("id").asString().equals(id));
    }

    @Test
    void largeAdjustmentNeedsAnotherPerson() {
        var refused = send("/adjustments", "\"units\": 1001, \"reason\": \"STOCK_TAKE\"");
        var asked = send("/adjustment-requests", "\"units\": 1001, \"reason\": \"STOCK_TAKE\"");
        var approved = decide(office, asked.json().get("id").asString(), "approve", "{}");
        var small = send("/adjustments", "\"units\": -1000, \"reason\": \"STOCK_TAKE\"");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("approval-needed");
        assertThat(approved.json().get("units").asInt()).isEqualTo(1001);
        assertThat(small.status()).isEqualTo(201);
        assertThat(unitsOf(lot, "available")).isEqualTo(21);
    }

    @Test
    void destructionIsAskedForByName() {
        send("/quarantines", "\"units\": 6, \"reason\": \"SPOILED\"");

        var missing = send("/write-offs", "\"units\": 6, \"reason\": \"EXPIRED\"");
        var unknown = send("/write-offs", "\"units\": 6, \"reason\": \"LOST\", \"status\": \"APPROVED\"");

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text()).contains("\"destruction\"");
        assertThat(unknown.status()).isEqualTo(400);
    }

    @Test
    void alertIsSeenToOnce() {
        alerts.raise(StockAlert.Kind.NEAR_EXPIRY, "ningbo", sku + "|" + lot, sku, lot, "2026-12-01");
        var id = "NEAR_EXPIRY:ningbo:" + sku + "|" + lot;
        var path = NINGBO + "/alerts/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/seen";

        var open = staff.get(NINGBO + "/alerts?open=true&kind=NEAR_EXPIRY").json();
        var seen = staff.post(path, "{}");
        var again = staff.post(path, "{}");

        assertThat(open.get("items").valueStream())
                .anyMatch(each -> each.get("id").asString().equals(id));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().get("seenBy").isNull()).isFalse();
        assertThat(again.text()).isEqualTo(seen.text());
        assertThat(office.post(path, "{}").status()).isEqualTo(403);
    }

    @Test
    void officeSetsTheRemainingLifeAndStaffReadIt() {
        var path = "/api/warehouses/remaining-life";
        var first = office.get(path);
        var edit = "{\"retail\": {\"percent\": 30, \"categories\": [{\"category\": \"crafts\", \"percent\": 0}]}}";

        var edited = office.put(path, edit, "If-Match", first.header("ETag"));
        var stale = office.put(path, edit.replace("30", "31"), "If-Match", first.header("ETag"));

        assertThat(first.json().get("retail").get("percent").asInt()).isEqualTo(30);
        assertThat(edited.status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("remaining-life-changed");
        assertThat(office.put(path, edit).status()).isEqualTo(428);
        assertThat(staff.put(path, edit, "If-Match", "\"1\"").status()).isEqualTo(403);
        assertThat(staff.get(path).json()).isEqualTo(edited.json());
    }

    @Test
    void unitsThatAreSplitAndMergedStayTheSameInAll() {
        var before = stock().get("available").asInt();
        var split = staff.post(
                NINGBO + "/lots/" + lot + "/splits",
                "{\"sku\": \"%s\", \"newLot\": \"%s-A\", \"units\": 8}".formatted(sku, lot),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var merged = staff.post(
                NINGBO + "/merges",
                "{\"sku\": \"%s\", \"lot\": \"%s-M\", \"certificate\": \"C-%s\", \"parts\": [{\"lot\": \"%s\", \"units\": 2}, {\"lot\": \"%s-A\", \"units\": 8}]}"
                        .formatted(sku, lot, lot, lot, lot),
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(split.status()).isEqualTo(201);
        assertThat(merged.status()).isEqualTo(201);
        assertThat(unitsOf(lot, "available")).isEqualTo(10);
        assertThat(unitsOf(lot + "-M", "available")).isEqualTo(10);
        assertThat(stock().get("available").asInt()).isEqualTo(before);
    }

    private Answer send(String route, String members) {
        var body = "{\"sku\": \"%s\", \"lot\": \"%s\", %s}".formatted(sku, lot, members);
        return staff.post(
                NINGBO + route, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Answer decide(Person by, String id, String how, String body) {
        return by.post(NINGBO + "/approvals/" + id + "/" + how, body);
    }

    private JsonNode stock() {
        return staff.get(NINGBO + "/stock/" + sku).json();
    }

    private int unitsOf(String name, String bucket) {
        for (var each : stock().get("lots"))
            if (each.get("lot").asString().equals(name)) return each.get(bucket).asInt();
        throw new AssertionError("no lot " + name);
    }
}
