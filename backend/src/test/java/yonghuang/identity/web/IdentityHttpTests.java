package yonghuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.ShopApplication;
import yonghuang.identity.RouteAuthorities;
import yonghuang.shared.ShopSettings;

@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "yonghuang.sample-products=20"})
@Import(IdentityHttpTests.Forgotten.class)
class IdentityHttpTests {
    private static final String PASSWORD = "chestnuts roasted slowly";

    /** A route its author forgot to write into the table of authorities. */
    @RestController
    static class Forgotten {
        @GetMapping("/api/forgotten")
        String secret() {
            return "secret";
        }
    }

    @Value("${local.server.port}")
    private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @Autowired
    private ShopSettings settings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String email = "mei-" + UUID.randomUUID() + "@shop.example";

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("yonghuang-identity-http");
        properties.add("yonghuang.data", folder::toString);
    }

    @Test
    void everyRouteOfTheShopIsNamed() {
        var unnamed = controllers.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .flatMap(pattern -> route.getMethodsCondition().getMethods().stream()
                                .filter(method -> !RouteAuthorities.names(HttpMethod.valueOf(method.name()), pattern))
                                .map(method -> method + " " + pattern)));

        assertThat(unnamed).containsExactly("GET /api/forgotten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CONSUMER", "OFFICE", "ADMIN"})
    void forgottenRouteIsDeniedToEverybody(String role) {
        var answer = send("GET", "/api/forgotten", null, role.isEmpty() ? "" : tokenOf(role));

        assertProblem(answer, 403, "role-missing");
    }

    @Test
    void registeringAnswersTheAccountWithoutItsPassword() {
        var answer = register();

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).propertyNames()).containsExactlyInAnyOrder("id", "email", "name", "roles");
        assertThat(json(answer).get("roles").toString()).isEqualTo("[\"CONSUMER\"]");
    }

    @Test
    void registeringTwiceIsRefused() {
        register();

        assertProblem(register(), 409, "email-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "owner", "status", "id"})
    void nobodyNamesTheirOwn(String member) {
        var body = "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\",\"name\":\"Mei\",\"" + member
                + "\":[\"ADMIN\"]}";

        var answer = send("POST", "/api/accounts", body, "");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains(member);
    }

    @Test
    void signInAnswersATokenAndACookieNoScriptReads() {
        register();

        var answer = signIn(email, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).propertyNames()).containsExactlyInAnyOrder("accessToken", "expiresIn", "roles");
        assertThat(json(answer).get("expiresIn").asInt()).isEqualTo(600);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Path=/api/sessions;", "HttpOnly", "SameSite=Strict")
                .containsPattern("Max-Age=(2592000|25919\\d\\d)")
                .doesNotContain("Secure");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void wrongPasswordIsAProblemInTheCallersLanguage() {
        var answer = exchange(
                "POST", "/api/sessions", credentials(email, "wrong password"), Map.of("Accept-Language", "zh-CN"));

        assertProblem(answer, 401, "wrong-credentials");
        assertThat(json(answer).get("detail").asString()).isEqualTo("邮箱或密码不正确。");
    }

    @Test
    void sixthWrongPasswordIsToldWhenToComeBack() {
        for (int i = 0; i < 5; i++)
            assertThat(signIn(email, "wrong password").statusCode()).isEqualTo(401);

        var answer = signIn(email, "wrong password");

        assertProblem(answer, 429, "too-many-attempts");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(800, 900);
    }

    @Test
    void cookieIsGoodOnceAndAnOldOneEndsTheSession() {
        register();
        var first = cookie(signIn(email, PASSWORD));

        var renewed = refresh(first);
        assertThat(renewed.statusCode()).isEqualTo(200);
        assertProblem(refresh(first), 401, "not-signed-in");
        assertProblem(refresh(cookie(renewed)), 401, "not-signed-in");
    }

    @Test
    void signingOutEndsTheCookieAndLeavesTheTokenToItsEnd() {
        register();
        var session = signIn(email, PASSWORD);

        var out = exchange("DELETE", "/api/sessions/current", null, Map.of("Cookie", cookie(session)));

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(refresh(cookie(session)).statusCode()).isEqualTo(401);
        assertThat(send("GET", "/api/accounts/current", null, token(session)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsTheTokenAtOnce() {
        register();
        var session = signIn(email, PASSWORD);

        assertThat(send("DELETE", "/api/sessions", null, token(session)).statusCode())
                .isEqualTo(204);

        assertProblem(send("GET", "/api/accounts/current", null, token(session)), 401, "not-signed-in");
        assertThat(refresh(cookie(session)).statusCode()).isEqualTo(401);
    }

    @Test
    void newPasswordSignsInAndTheOldOneDoesNot() {
        register();
        var session = signIn(email, PASSWORD);
        var body = "{\"currentPassword\":\"" + PASSWORD + "\",\"newPassword\":\"oranges from the east\"}";

        assertThat(send("PUT", "/api/accounts/current/password", body, token(session))
                        .statusCode())
                .isEqualTo(204);

        assertThat(signIn(email, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(email, "oranges from the east").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/api/accounts/current", null, token(session)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void ownAccountSaysWhereItWorks() {
        var account = json(send("GET", "/api/accounts/current", null, tokenOf("WAREHOUSE")));

        assertThat(account.propertyNames())
                .containsExactlyInAnyOrder("id", "email", "name", "roles", "warehouses", "merchants", "counties");
        assertThat(account.get("warehouses").toString()).isEqualTo("[\"huanggang\",\"ningbo\"]");
    }

    @Test
    void adminHiresAndTheActIsInTheAuditLog() {
        var body = "{\"email\":\"" + email + "\",\"name\":\"吴\",\"password\":\"" + PASSWORD
                + "\",\"roles\":[\"WAREHOUSE\"],\"warehouses\":[\"ningbo\"],\"merchants\":[]}";

        assertThat(send("POST", "/api/staff", body, tokenOf("ADMIN")).statusCode())
                .isEqualTo(201);

        var entry = json(send("GET", "/api/audit?limit=1", null, tokenOf("ADMIN")))
                .get("items")
                .get(0);
        assertThat(entry.get("subject").asString()).isEqualTo(email);
        assertThat(entry.get("after").get("roles").toString()).isEqualTo("[\"WAREHOUSE\"]");
        assertProblem(send("POST", "/api/staff", body, tokenOf("OFFICE")), 403, "role-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/cart",
        "GET, /api/orders/x",
        "POST, /api/orders",
        "GET, /api/warehouses",
        "GET, /api/accounts/current",
        "DELETE, /api/sessions",
        "DELETE, /api/sessions/current",
        "POST, /api/sessions/refresh",
        "GET, /api/%63art"
    })
    void signedOutIs401(String method, String path) {
        assertProblem(send(method, path, method.equals("POST") ? "{}" : null, ""), 401, "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "eyJhbGciOiJub25lIn0.e30.", "a.b.c"})
    void tokenThatIsNotOursIs401WhereOneIsAskedAndNothingElsewhere(String token) {
        assertProblem(send("GET", "/api/cart", null, token), 401, "not-signed-in");
        assertThat(send("GET", "/api/products", null, token).statusCode()).isEqualTo(200);
    }

    @Test
    void tamperedTokenIs401() {
        var parts = tokenOf("CONSUMER").split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("sample-consumer", "sample-admin");
        var forged = parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + "."
                + parts[2];

        assertProblem(send("GET", "/api/accounts/current", null, forged), 401, "not-signed-in");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/cart, OFFICE",
        "GET, /api/warehouses, CONSUMER",
        "POST, /api/warehouses/ningbo/receipts, ADMIN",
        "GET, /api/audit, OFFICE"
    })
    void missingRoleIs403(String method, String path, String role) {
        assertProblem(send(method, path, method.equals("POST") ? "{}" : null, tokenOf(role)), 403, "role-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/unknown, 404",
        "POST, /api/unknown/thing, 404",
        "GET, /api/cart/unknown, 404",
        "GET, /api, 404",
        "DELETE, /api/products, 405",
        "PATCH, /api/cart, 405",
        "GET, /api/sessions, 405"
    })
    void unknownRouteAndWrongMethodAreToldToAnyone(String method, String path, int status) {
        assertProblem(
                send(method, path, method.equals("GET") || method.equals("DELETE") ? null : "{}", ""), status, null);
        assertProblem(
                send(method, path, method.equals("GET") || method.equals("DELETE") ? null : "{}", tokenOf("CONSUMER")),
                status,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api//cart", "/api/cart;x=1", "/api/cart%2fx", "/x/..%2fapi/cart"})
    void addressThatReadsTwoWaysIsRefused(String path) {
        assertProblem(send("GET", path, null, ""), 400, "invalid-request");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var path : List.of("/api/products", "/api/cart", "/")) {
            var headers = send("GET", path, null, "").headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "object-src 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void actuatorIsOnlyOnTheManagementPort() {
        assertThat(get("http://127.0.0.1:" + managementPort + "/actuator/health")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("http://127.0.0.1:" + managementPort + "/actuator/prometheus")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/actuator/health", null, "").body()).doesNotContain("\"status\":\"UP\"");
    }

    private HttpResponse<String> register() {
        return send(
                "POST",
                "/api/accounts",
                "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\",\"name\":\"Mei\"}",
                "");
    }

    private HttpResponse<String> signIn(String email, String password) {
        return send("POST", "/api/sessions", credentials(email, password), "");
    }

    private static String credentials(String email, String password) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    }

    private HttpResponse<String> refresh(String cookie) {
        return exchange("POST", "/api/sessions/refresh", "", Map.of("Cookie", cookie));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String token(HttpResponse<String> session) {
        return json(session).get("accessToken").asString();
    }

    private String tokenOf(String role) {
        try {
            for (var signIn : JsonMapper.shared()
                    .readTree(Files.readString(settings.dataFolder().resolve("sign-ins.json")))) {
                if (signIn.get("role").asString().equals(role)) {
                    return token(signIn(
                            signIn.get("email").asString(),
                            signIn.get("password").asString()));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new AssertionError("no sign-in of " + role);
    }

    private HttpResponse<String> send(String method, String path, String body, String token) {
        return exchange(method, path, body, token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> exchange(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !body.isEmpty()) request.header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).propertyNames()).contains("type", "title", "status", "detail", "instance");
        if (type != null) assertThat(json(answer).get("type").asString()).isEqualTo("/problems/" + type);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
