package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.WholeShopTests;

/** Nonsense from outside: each gets a problem of a stable type, names the field, and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests extends WholeShopTests {
    private static final String CONSUMER = "consumer";
    private static final String STAFF = "staff";
    private static final String OFFICE = "office";
    private static final String NOBODY = "nobody";

    Stream<Arguments> nonsense() {
        var sku = Basket.sku(shop(), 2);
        var address = Basket.ADDRESS;
        return Stream.of(
                order("unknown SKU", line("NO-SUCH-SKU", "1"), 400, "lines[0].sku"),
                order("zero units", line(sku, "0"), 400, "lines[0].units"),
                order("negative units", line(sku, "-1"), 400, "lines[0].units"),
                order("fractional units", line(sku, "1.5"), 400, "lines[0].units"),
                order("units as text", line(sku, "\"2\""), 400, "lines[0].units"),
                order("units true", line(sku, "true"), 400, "lines[0].units"),
                order("units null", line(sku, "null"), 400, "lines[0].units"),
                order("huge units", line(sku, "10001"), 400, "lines[0].units"),
                order("units beyond int", line(sku, "99999999999"), 400, "lines[0].units"),
                order("price in a line", "{\"sku\":\"" + sku + "\",\"units\":1,\"price\":1}", 400, "lines[0].price"),
                row(
                        "coupon without a letter",
                        CONSUMER,
                        "POST",
                        "/api/cart/quote",
                        "{\"coupon\":\" \"}",
                        400,
                        "invalid-request",
                        "coupon"),
                row(
                        "quote to nowhere",
                        CONSUMER,
                        "POST",
                        "/api/cart/quote",
                        "{\"region\":\"999999\"}",
                        400,
                        "invalid-request",
                        "region"),
                row(
                        "quote with a price",
                        CONSUMER,
                        "POST",
                        "/api/cart/quote",
                        "{\"total\":1}",
                        400,
                        "invalid-request",
                        "total"),
                row(
                        "negative quoted total",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"lines\":[" + line(sku, "1") + "],\"address\":" + address + ",\"quotedTotalFen\":-1}",
                        400,
                        "invalid-request",
                        "quotedTotalFen"),
                row(
                        "discount from outside",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"lines\":[" + line(sku, "1") + "],\"address\":" + address + ",\"discountTotal\":1}",
                        400,
                        "invalid-request",
                        "discountTotal"),
                coupon("unknown kind", "\"kind\":\"FREE\"", "kind"),
                coupon("amount of a percent coupon", "\"kind\":\"PERCENT\",\"percent\":5", "amountFen"),
                coupon("cap of a fixed coupon", "\"mostFen\":5", "mostFen"),
                coupon("no uses", "\"totalUses\":0", "totalUses"),
                coupon("uses as text", "\"totalUses\":\"5\"", "totalUses"),
                coupon("a hundred and one per person", "\"perPerson\":101", "perPerson"),
                coupon("negative amount", "\"amountFen\":-1", "amountFen"),
                coupon("over before it begins", "\"until\":\"2026-01-01T00:00:00Z\"", "until"),
                coupon("until no time", "\"until\":\"tomorrow\"", "until"),
                coupon("code in other letters", "\"code\":\"黄冈优惠\"", "code"),
                coupon("merchant pays, but which", "\"fundedBy\":\"MERCHANT\"", "scope.merchants"),
                coupon("unknown category", "\"scope\":{\"categories\":[\"cars\"]}", "scope.categories"),
                coupon("used from outside", "\"used\":1", "used"),
                row(
                        "group price dearer for more",
                        OFFICE,
                        "PUT",
                        "/api/group-prices/" + sku,
                        "{\"steps\":[{\"fromUnits\":2,\"priceFen\":10},{\"fromUnits\":5,\"priceFen\":10}]}",
                        400,
                        "invalid-request",
                        "steps"),
                row(
                        "group price of nothing",
                        OFFICE,
                        "PUT",
                        "/api/group-prices/" + sku,
                        "{\"steps\":[{\"fromUnits\":0,\"priceFen\":0}]}",
                        400,
                        "invalid-request",
                        "steps[0].priceFen"),
                row(
                        "group price of an unknown SKU",
                        OFFICE,
                        "PUT",
                        "/api/group-prices/NO-SUCH-SKU",
                        "{\"steps\":[]}",
                        404,
                        "not-found",
                        null),
                row(
                        "public buyer with a false code",
                        OFFICE,
                        "POST",
                        "/api/public-buyers",
                        "{\"email\":\"a@b.example\",\"name\":\"工会\",\"uscc\":\"91350100M000100Y44\"}",
                        400,
                        "invalid-request",
                        "uscc"),
                row(
                        "public buyer nobody knows",
                        OFFICE,
                        "POST",
                        "/api/public-buyers",
                        "{\"email\":\"nobody@b.example\",\"name\":\"工会\",\"uscc\":\"91350100M000100Y43\"}",
                        400,
                        "invalid-request",
                        "email"),
                row(
                        "no lines",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"lines\":[],\"address\":" + address + "}",
                        400,
                        "invalid-request",
                        "lines"),
                row(
                        "101 lines",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"lines\":[" + String.join(",", java.util.Collections.nCopies(101, line(sku, "1")))
                                + "],\"address\":" + address + "}",
                        400,
                        "invalid-request",
                        "lines"),
                row(
                        "no address",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"lines\":[" + line(sku, "1") + "]}",
                        400,
                        "invalid-request",
                        "address.name"),
                row(
                        "bad region",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"lines\":[" + line(sku, "1") + "],\"address\":" + address.replace("330203", "999999") + "}",
                        400,
                        "invalid-request",
                        "address.region"),
                row(
                        "region of five digits",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"lines\":[" + line(sku, "1") + "],\"address\":" + address.replace("330203", "33020") + "}",
                        400,
                        "invalid-request",
                        "address.region"),
                row(
                        "bad phone",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"lines\":[" + line(sku, "1") + "],\"address\":" + address.replace("13800001234", "hello")
                                + "}",
                        400,
                        "invalid-request",
                        "address.phone"),
                row(
                        "status from outside",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"status\":\"PAID\",\"lines\":[" + line(sku, "1") + "],\"address\":" + address + "}",
                        400,
                        "invalid-request",
                        "status"),
                row(
                        "total from outside",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"total\":{\"amount\":1,\"currency\":\"CNY\"},\"lines\":[" + line(sku, "1") + "],\"address\":"
                                + address + "}",
                        400,
                        "invalid-request",
                        "total"),
                row(
                        "owner from outside",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"account\":\"x\",\"lines\":[" + line(sku, "1") + "],\"address\":" + address + "}",
                        400,
                        "invalid-request",
                        "account"),
                row(
                        "role from outside",
                        NOBODY,
                        "POST",
                        "/api/accounts",
                        "{\"email\":\"a@b.example\",\"password\":\"a good long one 42\",\"name\":\"A\",\"roles\":[\"ADMIN\"]}",
                        400,
                        "invalid-request",
                        "roles"),
                row("broken JSON", CONSUMER, "POST", "/api/orders", "{\"lines\":[", 400, "invalid-request", "body"),
                row(
                        "two JSON values",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        Basket.order(line(sku, "1")) + "{}",
                        400,
                        "invalid-request",
                        "body"),
                row("empty body", CONSUMER, "POST", "/api/orders", "", 400, "invalid-request", "body"),
                row("a list for a body", CONSUMER, "POST", "/api/orders", "[]", 400, "invalid-request", "body"),
                row(
                        "body over 1 MB",
                        CONSUMER,
                        "POST",
                        "/api/orders",
                        "{\"note\":\"" + "x".repeat(1_100_000) + "\"}",
                        413,
                        "too-large",
                        null),
                row(
                        "search of 10,000 characters",
                        NOBODY,
                        "GET",
                        "/api/products?q=" + "a".repeat(10_000),
                        null,
                        400,
                        "invalid-request",
                        "q"),
                row(
                        "search of 201 characters",
                        NOBODY,
                        "GET",
                        "/api/products?q=" + "a".repeat(201),
                        null,
                        400,
                        "invalid-request",
                        "q"),
                row("unknown sort", NOBODY, "GET", "/api/products?sort=colour", null, 400, "invalid-request", "sort"),
                row("limit 0", NOBODY, "GET", "/api/products?limit=0", null, 400, "invalid-request", "limit"),
                row("limit 101", NOBODY, "GET", "/api/products?limit=101", null, 400, "invalid-request", "limit"),
                row(
                        "limit of letters",
                        NOBODY,
                        "GET",
                        "/api/products?limit=ten",
                        null,
                        400,
                        "invalid-request",
                        "limit"),
                row("junk cursor", NOBODY, "GET", "/api/products?after=junk", null, 400, "invalid-request", "after"),
                row(
                        "junk cursor of orders",
                        CONSUMER,
                        "GET",
                        "/api/orders?after=%00",
                        null,
                        400,
                        "invalid-request",
                        "after"),
                row(
                        "price of letters",
                        NOBODY,
                        "GET",
                        "/api/products?priceFrom=cheap",
                        null,
                        400,
                        "invalid-request",
                        "priceFrom"),
                row(
                        "negative price",
                        NOBODY,
                        "GET",
                        "/api/products?priceFrom=-1",
                        null,
                        400,
                        "invalid-request",
                        "priceFrom"),
                row(
                        "inStock maybe",
                        NOBODY,
                        "GET",
                        "/api/products?inStock=maybe",
                        null,
                        400,
                        "invalid-request",
                        "inStock"),
                row("unknown product", NOBODY, "GET", "/api/products/no-such", null, 404, "not-found", null),
                row("unknown route", NOBODY, "GET", "/api/no/such/route", null, 404, "not-found", null),
                row("unknown route, posted", NOBODY, "POST", "/api/no-such-route", "{}", 404, "not-found", null),
                row(
                        "Stripe's webhook without Stripe",
                        NOBODY,
                        "POST",
                        "/api/payments/stripe/webhook",
                        "{}",
                        404,
                        "not-found",
                        null),
                row("wrong method", NOBODY, "DELETE", "/api/products", null, 405, "method-not-allowed", null),
                row("not signed in", NOBODY, "GET", "/api/orders", null, 401, "not-signed-in", null),
                row(
                        "consumer in the warehouse",
                        CONSUMER,
                        "GET",
                        "/api/warehouses/ningbo/stock",
                        null,
                        403,
                        "role-missing",
                        null),
                row("staff with a cart", STAFF, "GET", "/api/cart", null, 403, "role-missing", null),
                row(
                        "someone else's order",
                        CONSUMER,
                        "GET",
                        "/api/orders/ord_0000000000000000000000000000",
                        null,
                        404,
                        "not-found",
                        null),
                row(
                        "someone else's payment",
                        CONSUMER,
                        "POST",
                        "/api/sandbox/payments/pay_0/confirm",
                        "{\"outcome\":\"succeed\"}",
                        404,
                        "not-found",
                        null),
                row(
                        "cart of an unknown SKU",
                        CONSUMER,
                        "PUT",
                        "/api/cart/lines/NO-SUCH-SKU",
                        "{\"units\":1}",
                        404,
                        "not-found",
                        null),
                row(
                        "cart of minus one",
                        CONSUMER,
                        "PUT",
                        "/api/cart/lines/" + sku,
                        "{\"units\":-1}",
                        400,
                        "invalid-request",
                        "units"),
                row(
                        "cart of 10,001",
                        CONSUMER,
                        "PUT",
                        "/api/cart/lines/" + sku,
                        "{\"units\":10001}",
                        400,
                        "invalid-request",
                        "units"),
                row("unknown warehouse", STAFF, "GET", "/api/warehouses/shanghai/stock", null, 404, "not-found", null),
                row(
                        "receipt of nothing",
                        STAFF,
                        "POST",
                        "/api/warehouses/ningbo/receipts",
                        "{\"reference\":\"R\",\"lines\":[]}",
                        400,
                        "invalid-request",
                        "lines"),
                row(
                        "receipt of an unknown SKU",
                        STAFF,
                        "POST",
                        "/api/warehouses/ningbo/receipts",
                        receipt("NO-SUCH-SKU", "5", "2026-01-01"),
                        400,
                        "invalid-request",
                        "lines[0].sku"),
                row(
                        "receipt of minus five",
                        STAFF,
                        "POST",
                        "/api/warehouses/ningbo/receipts",
                        receipt(sku, "-5", "2026-01-01"),
                        400,
                        "invalid-request",
                        "lines[0].units"),
                row(
                        "receipt of a million and one",
                        STAFF,
                        "POST",
                        "/api/warehouses/ningbo/receipts",
                        receipt(sku, "1000001", "2026-01-01"),
                        400,
                        "invalid-request",
                        "lines[0].units"),
                row(
                        "receipt made on no day",
                        STAFF,
                        "POST",
                        "/api/warehouses/ningbo/receipts",
                        receipt(sku, "5", "2026-02-30"),
                        400,
                        "invalid-request",
                        "lines[0].producedOn"),
                row(
                        "adjustment without a key",
                        STAFF,
                        "POST",
                        "/api/warehouses/ningbo/adjustments",
                        "{\"sku\":\"" + sku + "\",\"lot\":\"X\",\"units\":1,\"reason\":\"SAMPLE\"}",
                        400,
                        "idempotency-key-required",
                        null),
                row(
                        "unknown fulfilment",
                        STAFF,
                        "GET",
                        "/api/warehouses/ningbo/fulfilments/none",
                        null,
                        404,
                        "not-found",
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void isRefusedAndChangesNothing(
            String what,
            String who,
            String method,
            String path,
            String body,
            int status,
            String problem,
            String field) {
        var before = figures();
        var headers = path.equals("/api/orders") && method.equals("POST")
                ? List.of("Idempotency-Key", UUID.randomUUID().toString())
                : List.<String>of();

        var answer = person(who).send(method, path, body, headers);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        if (field != null) assertThat(fields(answer)).contains(field);
        assertThat(answer.text()).doesNotContain("yonghuang.", "java.", "Exception", "\tat ");
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void aWrongContentTypeIsRefused() {
        var answer = person(CONSUMER)
                .send("POST", "/api/orders", "lines=1", List.of("Content-Type", "text/plain", "Idempotency-Key", "k"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void anOrderWithoutAKeyIsRefused() {
        var answer = person(CONSUMER).post("/api/orders", Basket.order(line(Basket.sku(shop(), 2), "1")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("idempotency-key-required");
    }

    @Test
    void aKeyForAnotherBodyIsRefused() {
        var sku = Basket.sku(shop(), 2);
        var key = UUID.randomUUID().toString();
        var buyer = shop().consumer(170);
        Basket.place(buyer, key, Basket.line(sku, 1));

        var answer = Basket.place(buyer, key, Basket.line(sku, 2));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsNotASignIn(String token) {
        var answer = shop().holding(token).get("/api/orders");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("not-signed-in");
    }

    static Stream<String> badTokens() {
        var claims = base64("{\"sub\":\"admin\",\"roles\":[\"ADMIN\"],\"exp\":4102444800}");
        return Stream.of(
                "garbage",
                base64("{\"alg\":\"none\"}") + "." + claims + ".",
                base64("{\"alg\":\"HS256\"}") + "." + claims + "." + base64("forged"),
                base64("{\"alg\":\"ES256\"}") + "." + claims + "." + base64("x".repeat(64)));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Person person(String who) {
        return switch (who) {
            case CONSUMER -> shop().as("CONSUMER");
            case STAFF -> shop().as("WAREHOUSE");
            case OFFICE -> shop().as("OFFICE");
            default -> shop().anyone();
        };
    }

    /** What nonsense could have changed. */
    private List<String> figures() {
        var staff = shop().as("WAREHOUSE");
        return List.of(
                staff.get("/api/warehouses/ningbo/movements?limit=1")
                        .json()
                        .get("total")
                        .asString(),
                staff.get("/api/warehouses/huanggang/movements?limit=1")
                        .json()
                        .get("total")
                        .asString(),
                shop().as("CONSUMER")
                        .get("/api/orders?limit=1")
                        .json()
                        .get("total")
                        .asString(),
                shop().as("CONSUMER").get("/api/cart").text());
    }

    private static List<String> fields(Answer answer) {
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static String line(String sku, String units) {
        return "{\"sku\":\"" + sku + "\",\"units\":" + units + "}";
    }

    private static String receipt(String sku, String units, String producedOn) {
        return "{\"reference\":\"R-" + UUID.randomUUID() + "\",\"lines\":[{\"sku\":\"" + sku + "\",\"units\":" + units
                + ",\"lot\":\"L1\",\"producedOn\":\"" + producedOn + "\"}]}";
    }

    /** A good coupon, but for one member, which comes last or takes the place of the good one. */
    private static Arguments coupon(String what, String member, String field) {
        var good = new LinkedHashMap<String, String>();
        good.put("code", "\"BAD-INPUT\"");
        good.put("name", "{\"zh\":\"券\",\"en\":\"coupon\"}");
        good.put("kind", "\"FIXED\"");
        good.put("amountFen", "500");
        good.put("perPerson", "1");
        good.put("totalUses", "10");
        good.put("from", "\"2026-11-01T00:00:00Z\"");
        good.put("until", "\"2026-12-01T00:00:00Z\"");
        good.put("fundedBy", "\"PLATFORM\"");
        var replaced = member.replaceFirst("\"(\\w+)\".*", "$1");
        good.remove(replaced);
        var members = new ArrayList<String>();
        good.forEach((name, value) -> members.add("\"" + name + "\":" + value));
        members.add(member);
        return row(
                what,
                OFFICE,
                "POST",
                "/api/coupons",
                "{" + String.join(",", members) + "}",
                400,
                "invalid-request",
                field);
    }

    private static Arguments order(String what, String line, int status, String field) {
        return row(what, CONSUMER, "POST", "/api/orders", Basket.order(line), status, "invalid-request", field);
    }

    private static Arguments row(
            String what,
            String who,
            String method,
            String path,
            String body,
            int status,
            String problem,
            String field) {
        return arguments(what, who, method, path, body, status, problem, field);
    }
}
