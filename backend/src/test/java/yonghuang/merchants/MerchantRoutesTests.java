package yonghuang.merchants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yonghuang.testing.Shop;
import yonghuang.testing.WholeShopTests;

/**
 * Every route of a merchant's desk, asked by a member of another merchant: each answers as if there were nothing, and
 * the same as for a merchant that does not exist. A route that is new has to be added to the table.
 */
class MerchantRoutesTests extends WholeShopTests {
    private static final String OTHER = "sample-77";
    private static final String NOBODY = "no-such-merchant";

    private static final List<String> READS = List.of(
            "orders",
            "orders/{id}",
            "stock",
            "deliveries",
            "deliveries/{id}",
            "mark-uses",
            "products",
            "products/{product}",
            "products/export.csv",
            "products/export.xlsx",
            "imports",
            "imports/{id}",
            "imports/{id}/report.csv",
            "imports/{id}/report.xlsx",
            "members",
            "invitations",
            "statements",
            "statements/{month}",
            "statements/{month}/export");

    /** The office's own, although they are about one merchant; no merchant may ask them. */
    private static final List<String> OF_THE_OFFICE = List.of(
            "GET /api/merchants/{merchant}/payout-account",
            "PUT /api/merchants/{merchant}/payout-account",
            "GET /api/merchants/{merchant}/bank",
            "POST /api/merchants/{merchant}/bank-changes/{c}/accept",
            "POST /api/merchants/{merchant}/bank-changes/{c}/refuse",
            "POST /api/merchants/{merchant}/licences/{l}/accept",
            "POST /api/merchants/{merchant}/licences/{l}/refuse");

    private static final String FILE =
            "--file\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nsku\nA1\n\r\n--file--\r\n";

    /** A body that would be taken from the right person; null for a route without one. */
    private static final Map<String, String> ROUTES = table();

    private static Map<String, String> table() {
        var table = new TreeMap<String, String>();
        for (var read : READS) table.put("GET /api/merchants/{merchant}/" + read, "");
        table.put("GET /api/merchants/{merchant}", "");
        table.put(
                "POST /api/merchants/{merchant}/licences",
                "{\"type\":\"FILING\",\"classes\":[\"tea\"],\"number\":\"F-1\",\"scope\":\"tea\",\"validUntil\":\"2030-01-01\",\"document\":\"doc_1\"}");
        table.put("POST /api/merchants/{merchant}/imports", FILE);
        table.put("POST /api/merchants/{merchant}/imports/{id}/apply", "{\"submit\":false}");
        table.put(
                "PUT /api/merchants/{merchant}/contact",
                "{\"name\":\"某某\",\"phone\":\"0713-5050505\",\"email\":\"a@shop.example\"}");
        table.put(
                "PUT /api/merchants/{merchant}/bank",
                "{\"holder\":\"合作社\",\"bank\":\"湖北农信\",\"account\":\"6222021234567890\"}");
        table.put("DELETE /api/merchants/{merchant}/invitations/{id}", "");
        table.put("DELETE /api/merchants/{merchant}/members/{account}", "");
        table.put("POST /api/merchants/{merchant}/invitations", "{\"roles\":[\"EDITOR\"]}");
        table.put("PUT /api/merchants/{merchant}/members/{account}", "{\"roles\":[\"EDITOR\"]}");
        table.put(
                "POST /api/merchants/{merchant}/deliveries",
                "{\"warehouse\":\"huanggang\",\"reference\":\"D-1\",\"lines\":[{\"sku\":\"LT-BANLI-500\",\"units\":1}]}");
        var content = "{\"content\":{\"title\":\"云雾茶\",\"variants\":[]}}";
        table.put("POST /api/merchants/{merchant}/products", content);
        table.put("POST /api/merchants/{merchant}/products/lint", content);
        table.put("PUT /api/merchants/{merchant}/products/{product}", content);
        table.put("DELETE /api/merchants/{merchant}/products/{product}/draft", "");
        for (var act : List.of("submit", "withdraw", "resume"))
            table.put("POST /api/merchants/{merchant}/products/{product}/" + act, "{}");
        table.put("POST /api/merchants/{merchant}/products/{product}/suspend", "{\"reason\":\"none\"}");
        table.put("PUT /api/merchants/{merchant}/products/{product}/prices", "{\"prices\":[]}");
        table.put("POST /api/merchants/{merchant}/deliveries/{id}/cancel", "{\"reason\":\"none\"}");
        return table;
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    private Shop.Person merchant;
    private String own;

    @BeforeEach
    void who() {
        merchant = shop().as("MERCHANT");
        own = merchant.get("/api/accounts/current").json().at("/merchants/0").asString();
    }

    private List<String> mapped() {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/merchants/{"))
                        .flatMap(pattern -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name() + " " + pattern)))
                .map(route -> route.replaceFirst("\\{[^}]*}", "{merchant}"))
                .sorted()
                .toList();
    }

    @Test
    void theTableHasEveryRoute() {
        var known = new TreeSet<>(ROUTES.keySet());
        known.addAll(OF_THE_OFFICE);

        assertThat(mapped()).containsExactlyElementsOf(known);
    }

    @Test
    void whatIsTheOfficesNoMerchantMayAsk() {
        for (var route : OF_THE_OFFICE) {
            assertThat(ask(route, own, "{}").status()).as(route).isEqualTo(403);
        }
    }

    @Test
    void anotherMerchantsAnythingIsNotFound() {
        assertThat(answers(OTHER))
                .allSatisfy(
                        (route, answer) -> assertThat(answer.status()).as(route).isEqualTo(404));
    }

    @Test
    void andLooksLikeAMerchantThatIsNotThere() {
        var bodies = bodies(OTHER);

        assertThat(bodies).isEqualTo(bodies(NOBODY)).hasSize(ROUTES.size());
    }

    private Map<String, String> bodies(String of) {
        var bodies = new TreeMap<String, String>();
        answers(of).forEach((route, answer) -> bodies.put(route, answer.text().replace(of, "{merchant}")));
        return bodies;
    }

    private Map<String, Shop.Answer> answers(String of) {
        var answers = new TreeMap<String, Shop.Answer>();
        ROUTES.forEach((route, body) -> answers.put(route, ask(route, of, body)));
        return answers;
    }

    private Shop.Answer ask(String route, String of, String body) {
        var path = route.substring(route.indexOf(' ') + 1)
                .replace("{merchant}", of)
                .replace("{month}", "2026-10")
                .replaceAll("\\{[^}]*}", "1");
        Function<String, Shop.Answer> send = method -> merchant.send(
                method,
                path,
                body.isEmpty() ? null : body,
                body.isEmpty()
                        ? List.of()
                        : List.of(
                                "Content-Type",
                                body.equals(FILE) ? "multipart/form-data; boundary=file" : "application/json"));
        return send.apply(route.substring(0, route.indexOf(' ')));
    }

    @Test
    void itsOwnItFinds() {
        for (var read : List.of("orders", "stock", "deliveries", "mark-uses", "members", "statements")) {
            assertThat(merchant.get("/api/merchants/" + own + "/" + read).status())
                    .as(read)
                    .isEqualTo(200);
        }
    }

    @Test
    void theOfficeLooksButDoesNotAct() {
        var office = shop().as("OFFICE");

        assertThat(office.get("/api/merchants/" + OTHER + "/stock").status()).isEqualTo(200);
        assertThat(office.post(
                                "/api/merchants/" + OTHER + "/deliveries",
                                ROUTES.get("POST /api/merchants/{merchant}/deliveries"))
                        .status())
                .isEqualTo(403);
    }
}
