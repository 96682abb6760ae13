package yonghuang.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.accounting.AnOrder.anOrder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yonghuang.scenarios.Basket;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** Merchants' money as merchants and the office meet it; every answer is held against the published API. */
class MerchantsMoneyHttpTests extends WholeShopTests {
    private static final String MINE = "sample-28";
    private static final String OTHER = "sample-01";

    @Autowired
    private List<Sweep> sweeps;

    @Autowired
    private List<ConsistencyCheck> checks;

    @Autowired
    private Books books;

    private void book() {
        sweeps.stream().filter(sweep -> sweep.name().startsWith("books of")).forEach(Sweep::run);
    }

    private static String statements(String merchant) {
        return "/api/merchants/" + merchant + "/statements";
    }

    /** What a merchant sold in some month long over, as if it had been booked then. */
    private void sold(String merchant, int number, String day) {
        var at = Instant.parse(day + "T08:00:00Z");
        var order =
                anOrder().named(number).paidAt(at).line(merchant, 3990, 2, 0).build();
        books.book(List.of(Selling.paid(order, CommissionRates.SAMPLE.newest())));
    }

    private JsonNode propose(Person person, String merchant, String month) {
        var answer =
                person.post("/api/payouts", "{\"merchant\": \"%s\", \"month\": \"%s\"}".formatted(merchant, month));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** A product of the merchant, by walking through the list. */
    private String skuOf(String merchant) {
        String after = "";
        while (true) {
            var page = shop().anyone().get("/api/products?limit=100" + after).json();
            for (var item : page.get("items")) {
                var id = item.get("id").asString();
                var of = shop().anyone().get("/api/products/" + id).json().get("merchant");
                if (of.get("id").asString().equals(merchant))
                    return item.get("sku").asString();
            }
            after = "&after=" + page.get("next").asString();
        }
    }

    @Test
    void whatIsPaidIsInTheStatementOfItsMerchantAndTheBooksBalance() {
        var buyer = shop().consumer(171);
        var order = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(skuOf(MINE), 1))
                .json();
        Basket.confirm(buyer, order, "succeed");
        book();
        var month = YearMonth.now(java.time.Clock.system(Months.ZONE)).toString();

        var page = shop().as("MERCHANT").get(statements(MINE) + "/" + month + "?limit=100");

        assertThat(page.status()).isEqualTo(200);
        var line = page.json()
                .get("lines")
                .valueStream()
                .filter(each -> each.get("order").equals(order.get("id")))
                .findFirst()
                .orElseThrow();
        long gross = order.get("itemsTotal").get("amount").asLong();
        assertThat(line.get("kind").asString()).isEqualTo("SALE");
        assertThat(line.get("gross").get("amount").asLong()).isEqualTo(gross);
        assertThat(line.get("net").get("amount").asLong()).isEqualTo(gross - Math.round(gross * 0.05));
        var list = shop().as("MERCHANT").get(statements(MINE)).json();
        assertThat(list.get("items").get(0).get("month").asString()).isEqualTo(month);
        var check = checks.stream().filter(each -> each.name().equals("books")).findFirst();
        assertThat(check.orElseThrow().run().differences())
                .noneMatch(each -> each.subject().contains(order.get("id").asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/2026-03", "/2026-03/export", "/2026-03/export?format=xlsx"})
    void anotherMerchantsStatementsAreNotThere(String rest) {
        sold(OTHER, 7_001, "2026-03-10");

        var answer = shop().as("MERCHANT").get(statements(OTHER) + rest);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void theOfficeSeesEveryMerchantsAndNobodyElseDoes() {
        sold(OTHER, 7_002, "2026-02-10");

        var path = statements(OTHER) + "/2026-02";
        assertThat(shop().as("OFFICE")
                        .get(path)
                        .json()
                        .get("sales")
                        .get("amount")
                        .asLong())
                .isEqualTo(7980);
        assertThat(shop().consumer(3).get(path).status()).isEqualTo(403);
        assertThat(shop().anyone().get(path).status()).isEqualTo(401);
        assertThat(shop().as("MERCHANT").get("/api/payouts").status()).isEqualTo(403);
        assertThat(shop().as("MERCHANT").get("/api/journal").status()).isEqualTo(403);
        assertThat(shop().as("MERCHANT").get("/api/commissions").status()).isEqualTo(403);
    }

    @Test
    void aStatementCanBeTakenAwayAsCsvAndXlsx() {
        sold(MINE, 7_003, "2026-01-10");

        var csv = shop().as("MERCHANT").get(statements(MINE) + "/2026-01/export?format=csv");
        var xlsx = shop().as("MERCHANT").get(statements(MINE) + "/2026-01/export?format=xlsx");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).contains("statement-sample-28-2026-01.csv");
        assertThat(csv.header("Cache-Control")).isEqualTo("no-store");
        assertThat(csv.text()).contains("2026-01-10 16:00:00,ord_").contains(",SALE,2,7980,0,399,7581");
        assertThat(xlsx.status()).isEqualTo(200);
        assertThat(xlsx.text()).startsWith("PK");
    }

    @Test
    void twoPeoplePayAMonthOnce() {
        sold("sample-02", 7_004, "2026-01-10");
        var office = shop().as("OFFICE");
        var admin = shop().as("ADMIN");

        var proposed = propose(office, "sample-02", "2026-01");
        var path = "/api/payouts/" + proposed.get("id").asString();
        var own = office.post(path + "/approve", "{}");
        var approved = admin.post(path + "/approve", "{}");
        var paid = office.post(path + "/paid", "{\"reference\": \"BANK-1\"}");
        var again = office.post("/api/payouts", "{\"merchant\": \"sample-02\", \"month\": \"2026-01\"}");

        assertThat(proposed.get("amount").get("amount").asLong()).isEqualTo(7581);
        assertThat(proposed.get("status").asString()).isEqualTo("PROPOSED");
        assertThat(own.problem()).isEqualTo("own-request");
        assertThat(approved.json().get("status").asString()).isEqualTo("APPROVED");
        assertThat(paid.json().get("status").asString()).isEqualTo("PAID");
        assertThat(again.problem()).isEqualTo("nothing-to-pay");
        var statement = office.get(statements("sample-02") + "/2026-01").json();
        assertThat(statement.get("open").get("amount").asLong()).isZero();
        var entries = office.get("/api/journal?account=MERCHANT:sample-02").json();
        assertThat(entries.get("items").get(0).get("cause").asString()).isEqualTo("PAYOUT");
        assertThat(office.get("/api/journal/balances")
                        .json()
                        .get("items")
                        .valueStream()
                        .anyMatch(each -> each.get("account").asString().equals("PAYOUT")))
                .isTrue();
    }

    @Test
    void stepsInAnyOtherOrderAreRefused() {
        sold("sample-03", 7_005, "2026-01-10");
        var office = shop().as("OFFICE");
        var id = propose(office, "sample-03", "2026-01").get("id").asString();

        var early = office.post("/api/payouts/" + id + "/paid", "{\"reference\": \"BANK-1\"}");
        var second = office.post("/api/payouts", "{\"merchant\": \"sample-03\", \"month\": \"2026-01\"}");
        var silent = office.post("/api/payouts/" + id + "/refuse", "{}");
        var refused = office.post("/api/payouts/" + id + "/refuse", "{\"reason\": \"wrong month\"}");
        var late = shop().as("ADMIN").post("/api/payouts/" + id + "/approve", "{}");

        assertThat(early.problem()).isEqualTo("payout-step");
        assertThat(second.problem()).isEqualTo("payout-open");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(refused.json().get("status").asString()).isEqualTo("REFUSED");
        assertThat(late.problem()).isEqualTo("payout-step");
        assertThat(office.get("/api/payouts/po_none_1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"month\": \"2026-01\"}; merchant",
                "{\"merchant\": \"no-such\", \"month\": \"2026-01\"}; merchant",
                "{\"merchant\": \"sample-04\", \"month\": \"2026-13\"}; month",
                "{\"merchant\": \"sample-04\", \"month\": \"2999-01\"}; month"
            })
    void aWrongProposalNamesItsField(String body, String field) {
        var answer = shop().as("OFFICE").post("/api/payouts", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/journal?from=yesterday, from",
        "/api/journal?from=2026-11-24&to=2026-11-23, to",
        "/api/journal?after=junk, after",
        "/api/payouts?status=GONE, status",
        "/api/merchants/sample-01/statements/now, month"
    })
    void aWrongQuestionNamesItsField(String path, String field) {
        var answer = shop().as("OFFICE").get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void ratesAreEditedByVersionAndKeepTheirHistory() {
        var office = shop().as("OFFICE");
        var known = office.get("/api/commissions");
        var same =
                "{\"rates\": [{\"category\": null, \"channel\": \"SHOP\", \"permille\": 50}], \"note\": \"as agreed\"}";

        var without = office.put("/api/commissions", same);
        var stale = office.put("/api/commissions", same, "If-Match", "\"99\"");
        var edited = office.put("/api/commissions", same, "If-Match", known.header("ETag"));

        assertThat(known.json().get("sample").asBoolean()).isTrue();
        assertThat(without.problem()).isEqualTo("commissions-version-required");
        assertThat(stale.problem()).isEqualTo("commissions-changed");
        assertThat(edited.json().get("sample").asBoolean()).isFalse();
        assertThat(edited.json().get("history").size()).isEqualTo(2);
        assertThat(edited.header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"rates\": []}; rates",
                "{\"rates\": [null]}; rates[0]",
                "{\"rates\": [{\"channel\": \"P832\", \"permille\": 1}]}; rates[0].permille",
                "{\"rates\": [{\"channel\": \"MARKET\", \"permille\": 1}]}; rates[0].channel",
                "{\"rates\": [{\"channel\": \"SHOP\", \"permille\": 1001}]}; rates[0].permille",
                "{\"rates\": [{\"category\": \"no-such\", \"channel\": \"SHOP\", \"permille\": 1}]}; rates[0].category",
                "{\"rates\": [{\"channel\": \"SHOP\", \"permille\": 1}, {\"channel\": \"SHOP\", \"permille\": 2}]}; rates[1]"
            })
    void aWrongRateNamesItsField(String body, String field) {
        var answer = shop().as("OFFICE").put("/api/commissions", body, "If-Match", "\"0\"");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void aMerchantsAccountIsWrittenDownByTheOffice() {
        var path = "/api/merchants/sample-05/payout-account";
        var office = shop().as("OFFICE");

        assertThat(office.put(path, "{\"account\": \"mine\"}").status()).isEqualTo(400);
        assertThat(office.put(path, "{\"account\": \"acct_1A2b\"}").status()).isEqualTo(200);
        assertThat(office.get(path).json().get("account").asString()).isEqualTo("acct_1A2b");
        assertThat(office.get("/api/merchants/no-such/payout-account").status()).isEqualTo(404);
        assertThat(shop().as("MERCHANT").get(path).status()).isEqualTo(403);
    }
}
