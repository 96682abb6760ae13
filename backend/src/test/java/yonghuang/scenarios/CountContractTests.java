package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** Counts and the ledger's export as a program outside sees them. */
class CountContractTests extends WholeShopTests {
    private static final String COUNTS = "/api/warehouses/ningbo/counts";

    private Person staff;
    private String sku;
    private String lot;

    @BeforeEach
    void goods() {
        staff = shop().as("WAREHOUSE");
        sku = Basket.sku(shop(), 41);
        Basket.bring(staff, "ningbo", sku, 5);
        lot = "CNT-" + UUID.randomUUID().toString().substring(0, 8);
        var answer = staff.post(
                "/api/warehouses/ningbo/receipts",
                "{\"reference\": \"" + lot + "\", \"lines\": [{\"sku\": \"" + sku + "\", \"units\": 10, \"lot\": \""
                        + lot + "\", \"producedOn\": \"2026-10-01\", \"expiresOn\": \"2099-01-01\"}]}");
        assertThat(answer.status()).isEqualTo(201);
    }

    private Answer open(String scope) {
        return staff.post(COUNTS, scope, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private String opened() {
        var answer = open("{\"skus\": [\"" + sku + "\"]}");
        assertThat(answer.status()).isEqualTo(201);
        return COUNTS + "/" + answer.json().get("id").asString();
    }

    private Answer count(String count, String name, int units) {
        return staff.post(
                count + "/lines",
                "{\"sku\": \"" + sku + "\", \"lot\": \"" + name + "\", \"units\": " + units + "}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static JsonNode line(Answer answer, String name) {
        for (var line : answer.json().get("lines"))
            if (line.get("lot").asString().equals(name)) return line;
        throw new AssertionError("no line of " + name + " in " + answer.text());
    }

    @Test
    void aCountIsBlindUntilItIsPostedAndThenSaysWhatItFound() {
        var count = opened();
        var blind = count(count, lot, 8);
        for (var other : blind.json().get("lines")) {
            if (other.get("counted").isNull()) {
                count(
                        count,
                        other.get("lot").asString(),
                        onHand(other.get("lot").asString()));
            }
        }
        var incomplete = staff.get(count);
        var posted = staff.post(count + "/post", "{}");

        assertThat(line(blind, lot).get("difference").isNull()).isTrue();
        assertThat(line(blind, lot).get("expected").isNull()).isTrue();
        assertThat(incomplete.json().get("status").asString()).isEqualTo("COUNTING");
        assertThat(posted.json().get("status").asString()).isEqualTo("POSTED");
        assertThat(line(posted, lot).get("difference").asInt()).isEqualTo(-2);
        assertThat(line(posted, lot).get("posting").asString()).isEqualTo("DONE");
        assertThat(onHand(lot)).isEqualTo(8);
        assertThat(staff.post(count + "/post", "{}").json()).isEqualTo(posted.json());
    }

    private int onHand(String name) {
        for (var each : staff.get("/api/warehouses/ningbo/stock/" + sku).json().get("lots")) {
            if (each.get("lot").asString().equals(name)) {
                return each.get("available").asInt() + each.get("reserved").asInt();
            }
        }
        return 0;
    }

    @Test
    void unfinishedAndLargeDifferencesAreNotPosted() {
        var count = opened();

        assertThat(staff.post(count + "/post", "{}").problem()).isEqualTo("count-incomplete");
        count(count, lot, 2);
        assertThat(count(count, lot, 2).problem()).isEqualTo("second-count-by-another");
        assertThat(staff.post(count + "/cancel", "{\"note\": \"wrong shelf\"}")
                        .json()
                        .get("endedNote")
                        .asString())
                .isEqualTo("wrong shelf");
        assertThat(count(count, lot, 10).problem()).isEqualTo("count-closed");
        assertThat(onHand(lot)).isEqualTo(10);
    }

    @Test
    void listsAreByStatusAndPaged() {
        var cancelled = opened();
        staff.post(cancelled + "/cancel", "{}");

        var page = staff.get(COUNTS + "?status=CANCELLED&limit=1").json();

        assertThat(COUNTS + "/" + page.get("items").get(0).get("id").asString()).isEqualTo(cancelled);
        assertThat(shop().as("OFFICE").get(COUNTS + "?limit=5").status()).isEqualTo(200);
        assertThat(staff.get(COUNTS + "?status=DONE").problem()).isEqualTo("invalid-request");
        assertThat(staff.get(COUNTS + "?after=x").problem()).isEqualTo("invalid-request");
    }

    @Test
    void onlyWarehousePeopleCount() {
        var count = opened();

        assertThat(shop().as("OFFICE").get(count).status()).isEqualTo(200);
        assertThat(shop().as("OFFICE").post(count + "/post", "{}").problem()).isEqualTo("role-missing");
        assertThat(shop().as("CONSUMER").get(count).problem()).isEqualTo("role-missing");
        assertThat(shop().anyone().get(count).problem()).isEqualTo("not-signed-in");
        assertThat(staff.get(count.replace("ningbo", "huanggang")).problem()).isEqualTo("not-found");
        assertThat(staff.get(COUNTS + "/cnt_none").problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"bins\": [\"A 01\"]} | bins[0]",
                "{\"bins\": []} | bins",
                "{\"bins\": [null]} | bins",
                "{\"bins\": [\"A\", \"A\"]} | bins",
                "{\"skus\": [\"NO-SUCH\"]} | skus[0]",
                "{\"category\": \"weapons\"} | category",
                "{\"abc\": \"D\"} | abc",
                "{\"abc\": 1} | abc",
                "{\"bin\": \"A\"} | bin",
                "{\"note\": \"\"} | note",
            })
    void nonsenseScopesAreRefusedByName(String scope, String field) {
        var answer = open(scope);

        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lot\": \"L\", \"units\": 1} | sku",
                "{\"sku\": \"S\", \"units\": 1} | lot",
                "{\"sku\": \"S\", \"lot\": \"L\"} | units",
                "{\"sku\": \"S\", \"lot\": \"L\", \"units\": -1} | units",
                "{\"sku\": \"S\", \"lot\": \"L\", \"units\": 1.5} | units",
                "{\"sku\": \"S\", \"lot\": \"L\", \"units\": \"1\"} | units",
                "{\"sku\": \"S\", \"lot\": \"L\", \"units\": 1000001} | units",
                "{\"sku\": \"S\", \"lot\": \"L\", \"units\": 1, \"by\": \"me\"} | by",
                "{\"sku\": \"S\", \"lot\": \"L\", \"units\": 1} | lot",
            })
    void nonsenseLinesAreRefusedByName(String line, String field) {
        var answer = staff.post(
                opened() + "/lines", line, "Idempotency-Key", UUID.randomUUID().toString());

        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void everyActNeedsAName() {
        assertThat(staff.post(COUNTS, "{}").problem()).isEqualTo("idempotency-key-required");
        assertThat(staff.post(opened() + "/lines", "{}").problem()).isEqualTo("idempotency-key-required");
    }

    @Test
    void theLedgerComesAsAFile() throws IOException, InterruptedException {
        var path = "/api/warehouses/ningbo/movements/export";
        var file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(shop().address() + path + "?sku=" + sku))
                                .header("Authorization", "Bearer " + token())
                                .header("Accept-Language", "zh-CN")
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body()).startsWith("\uFEFF时间（北京时间）,").contains("," + lot + ",RECEIPT,10,");
        assertThat(staff.get(path + "?format=pdf").problem()).isEqualTo("invalid-request");
        assertThat(shop().as("CONSUMER").get(path).problem()).isEqualTo("role-missing");
    }

    private String token() {
        var signIn = shop().signInOf("WAREHOUSE", 0);
        return shop().anyone()
                .post(
                        "/api/sessions",
                        "{\"email\":" + signIn.get("email") + ",\"password\":" + signIn.get("password") + "}")
                .json()
                .get("accessToken")
                .asString();
    }
}
