package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** From Huanggang to Ningbo over HTTP: drafted, sent by river and sea, received in parts, short at the end. */
class TransferContractTests extends WholeShopTests {
    private static final String HUANGGANG = "/api/warehouses/huanggang";
    private static final String NINGBO = "/api/warehouses/ningbo";
    private static final String LEGS = """
            [{"mode": "ROAD", "from": "黄冈产地仓", "to": "黄州港", "cost": 12000},
             {"mode": "RIVER_SEA", "from": "黄州港", "to": "宁波舟山港", "cost": 45001},
             {"mode": "ROAD", "from": "宁波舟山港", "to": "宁波销地仓", "cost": 8000}]""";

    private Person staff;
    private String sku;
    private String lot;

    @BeforeEach
    void goods() {
        staff = shop().as("WAREHOUSE");
        sku = Basket.sku(shop(), 41);
        lot = "T" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(staff.post(HUANGGANG + "/receipts", """
                                {"reference": "R-%s", "lines": [{"sku": "%s", "units": 30, "lot": "%s",
                                 "producedOn": "2026-10-01", "expiresOn": "2099-01-01", "county": "罗田县",
                                 "certificate": "C-1"}]}""".formatted(lot, sku, lot))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void transferArrivesInPartsAndShort() {
        var drafted = draft(20).json();
        assertThat(drafted.get("status").asString()).isEqualTo("DRAFT");
        var id = drafted.get("id").asString();

        var sent = send(id);
        assertThat(sent.json().get("status").asString()).isEqualTo("IN_TRANSIT");
        assertThat(sent.json()
                        .get("lines")
                        .get(0)
                        .get("lots")
                        .get(0)
                        .get("cost")
                        .get("amount")
                        .asLong())
                .isEqualTo(65_001);

        var first = receive(id, "A/1", 8, 1, false, "");
        assertThat(first.json().get("status").asString()).isEqualTo("IN_TRANSIT");
        var last =
                receive(id, "A/2", 9, 0, true, ", \"shortageCause\": \"two fell into the river\", \"shortageLeg\": 1");

        assertThat(last.status()).isEqualTo(200);
        assertThat(last.json().get("status").asString()).isEqualTo("RECEIVED");
        var share = last.json().get("lines").get(0).get("lots").get(0);
        assertThat(share.get("received").asInt()).isEqualTo(17);
        assertThat(share.get("damaged").asInt()).isEqualTo(1);
        assertThat(share.get("short").asInt()).isEqualTo(2);
        var shortage = last.json().get("differences").get(1);
        assertThat(shortage.get("kind").asString()).isEqualTo("SHORTAGE");
        assertThat(shortage.get("leg").asInt()).isEqualTo(1);
        var there = lotIn(NINGBO);
        assertThat(there.get("available").asInt()).isEqualTo(17);
        assertThat(there.get("certificate").asString()).isEqualTo("C-1");
        assertThat(shop().management("/actuator/consistency")
                        .json()
                        .get("differences")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void wayOfALotIsOpenToAnyoneAndItsTraceToItsWarehouses() {
        var id = draft(2).json().get("id").asString();
        send(id);
        receive(id, "A", 2, 0, true, "");

        var open = shop().anyone().get("/api/lots/" + lot);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.json()
                        .get("journey")
                        .valueStream()
                        .map(leg -> leg.get("kind").asString()))
                .containsExactly("RECEIPT", "TRANSFER_OUT", "TRANSFER_IN");
        assertThat(open.json().get("journey").get(1).get("mode").asString()).isEqualTo("RIVER_SEA");
        assertThat(open.text()).doesNotContain(id);
        var followed = staff.get(NINGBO + "/lots/" + lot + "/trace");
        assertThat(followed.status()).isEqualTo(200);
        assertThat(followed.text()).contains(id);
        assertThat(staff.get(NINGBO + "/codes/" + id).json().get("kind").asString())
                .isEqualTo("TRANSFER");
        assertThat(shop().anyone().get(NINGBO + "/lots/" + lot + "/trace").status())
                .isEqualTo(401);
    }

    @Test
    void listsShowBothEndsAndFilters() {
        var id = draft(3).json().get("id").asString();

        assertThat(ids(HUANGGANG + "/transfers?direction=OUT&status=DRAFT")).contains(id);
        assertThat(ids(NINGBO + "/transfers?direction=IN")).contains(id);
        assertThat(ids(NINGBO + "/transfers")).contains(id);
        assertThat(ids(NINGBO + "/transfers?direction=OUT")).doesNotContain(id);
        assertThat(staff.get(NINGBO + "/transfers?direction=UP").problem()).isEqualTo("invalid-request");
        assertThat(staff.get(NINGBO + "/transfers?status=REFUSED").problem()).isEqualTo("invalid-request");
        assertThat(staff.get(NINGBO + "/transfers?after=junk").problem()).isEqualTo("invalid-request");
        assertThat(shop().as("OFFICE").get(NINGBO + "/transfers/" + id).status())
                .isEqualTo(200);
    }

    @Test
    void wrongWarehouseIsToldTheRightOne() {
        var id = draft(3).json().get("id").asString();
        send(id);

        var refused = staff.post(HUANGGANG + "/transfers/" + id + "/receive", receipt("A", 3, 0, true, ""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("transfer-elsewhere");
        assertThat(refused.json().get("warehouse").asString()).isEqualTo("ningbo");
        assertThat(staff.post(NINGBO + "/transfers/trf_none/receive", receipt("A", 3, 0, true, ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cancelledDraftGivesBackAndIsNotSent() {
        var id = draft(5).json().get("id").asString();

        var cancelled = staff.post(HUANGGANG + "/transfers/" + id + "/cancel", "{\"reason\": \"no ship\"}");

        assertThat(cancelled.json().get("cancelReason").asString()).isEqualTo("no ship");
        assertThat(lotIn(HUANGGANG).get("available").asInt()).isEqualTo(30);
        assertThat(send(id).problem()).isEqualTo("transfer-step");
    }

    @Test
    void moreThanThereIsIsRefusedByLine() {
        var refused = draft(31);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("transfer-short");
        assertThat(refused.json().get("lines").get(0).get("available").asInt()).isEqualTo(30);
    }

    @Test
    void wrongMembersAreNamed() {
        assertThat(fields(staff.post(
                        HUANGGANG + "/transfers",
                        """
                        {"to": "huanggang", "mode": "AIR", "plannedDeparture": "2026-12-02",
                         "plannedArrival": "2026-12-01", "lines": [{"sku": "NONE", "units": -1},
                         {"sku": "NONE", "units": 2}]}""",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())))
                .isEqualTo("to plannedArrival mode lines[0].sku lines[0].units lines[1].sku lines[1].sku");
        assertThat(staff.post(HUANGGANG + "/transfers", "{\"to\": \"ningbo\"}").problem())
                .isEqualTo("idempotency-key-required");
        var id = draft(5).json().get("id").asString();
        assertThat(
                        fields(
                                staff.post(
                                        HUANGGANG + "/transfers/" + id + "/send",
                                        "{\"departedOn\": \"2099-01-01\", \"legs\": [{\"mode\": \"ROAD\", \"from\": \"a\", \"cost\": -1}]}")))
                .isEqualTo("carrier departedOn legs[0].cost legs[0].to");
        send(id);
        assertThat(fields(receive(id, "A", 6, 0, false, ""))).isEqualTo("lines[0].surplusCause");
        assertThat(fields(staff.post(NINGBO + "/transfers/" + id + "/receive", receipt("A", -1, 0, false, ""))))
                .isEqualTo("lines[0].units");
        assertThat(shop().consumer(3).get(NINGBO + "/transfers").status()).isEqualTo(403);
    }

    private Answer draft(int units) {
        var body = """
                {"to": "ningbo", "mode": "RIVER_SEA", "plannedDeparture": "2026-11-24", "plannedArrival": "2026-12-01",
                 "lines": [{"sku": "%s", "units": %d, "lot": "%s"}], "note": "for the market"}""".formatted(sku, units, lot);
        return staff.post(
                HUANGGANG + "/transfers",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private Answer send(String id) {
        return staff.post(
                HUANGGANG + "/transfers/" + id + "/send",
                "{\"carrier\": \"黄州港务\", \"waybill\": \"HZ-1\", \"legs\": " + LEGS + "}");
    }

    private Answer receive(String id, String reference, int units, int damaged, boolean complete, String more) {
        return staff.post(NINGBO + "/transfers/" + id + "/receive", receipt(reference, units, damaged, complete, more));
    }

    private String receipt(String reference, int units, int damaged, boolean complete, String more) {
        return """
                {"reference": "%s", "lines": [{"sku": "%s", "lot": "%s", "units": %d, "damaged": %d,
                 "damageCause": "wet", "bin": "A-01-2"}], "complete": %s%s}""".formatted(reference, sku, lot, units, damaged, complete, more);
    }

    private JsonNode lotIn(String warehouse) {
        for (var each : staff.get(warehouse + "/stock/" + sku).json().get("lots")) {
            if (each.get("lot").asString().equals(lot)) return each;
        }
        throw new AssertionError("no lot " + lot);
    }

    private java.util.List<String> ids(String path) {
        return staff.get(path)
                .json()
                .get("items")
                .valueStream()
                .map(each -> each.get("id").asString())
                .toList();
    }

    private static String fields(Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        return refused.json()
                .get("errors")
                .valueStream()
                .map(each -> each.get("field").asString())
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
