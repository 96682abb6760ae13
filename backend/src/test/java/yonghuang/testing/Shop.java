package yonghuang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running shop as an outside program sees it: over HTTP only, every answer held against the published OpenAPI. */
public final class Shop {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, OpenApiTruth> TRUTHS = new ConcurrentHashMap<>();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String management;
    private final Path dataFolder;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Shop(int port, int managementPort, Path dataFolder) {
        this.address = "http://127.0.0.1:" + port;
        this.management = "http://127.0.0.1:" + managementPort;
        this.dataFolder = dataFolder;
    }

    /** One answer; {@link #json()} of it is never null. */
    public record Answer(int status, HttpResponse<String> raw) {
        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String text() {
            return raw.body();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Last part of the problem's type. */
        public String problem() {
            return json().path("type").asString("").replaceFirst("^/problems/", "");
        }
    }

    /** Somebody at the door: requests carry this person's token. */
    public final class Person {
        private final String token;

        Person(String token) {
            this.token = token;
        }

        public Answer get(String path) {
            return send("GET", path, null, List.of());
        }

        public Answer post(String path, String json, String... headers) {
            return send("POST", path, json, List.of(headers));
        }

        public Answer put(String path, String json, String... headers) {
            return send("PUT", path, json, List.of(headers));
        }

        public Answer delete(String path) {
            return send("DELETE", path, null, List.of());
        }

        /** @param headers name, value, name, value … */
        public Answer send(String method, String path, String body, List<String> headers) {
            var all = new ArrayList<>(headers);
            if (!token.isEmpty()) all.addAll(List.of("Authorization", "Bearer " + token));
            if (body != null && !headers.contains("Content-Type"))
                all.addAll(List.of("Content-Type", "application/json"));
            var answer = exchange(method, address + path, body, all);
            truth().check(
                            method,
                            path.replaceFirst("\\?.*", ""),
                            answer.status(),
                            answer.header("Content-Type"),
                            answer.text());
            return answer;
        }
    }

    public Person anyone() {
        return new Person("");
    }

    /** The sample account of a role, signed in once per test run. */
    public Person as(String role) {
        return new Person(tokens.computeIfAbsent(role, r -> signIn(signInOf(r, 0))));
    }

    /** The n-th of the 200 more consumers, from 1. */
    public Person consumer(int n) {
        return new Person(tokens.computeIfAbsent("CONSUMER " + n, r -> signIn(signInOf("CONSUMER", n))));
    }

    public Person holding(String token) {
        return new Person(token);
    }

    public JsonNode signInOf(String role, int n) {
        var all = new ArrayList<JsonNode>();
        for (var entry : read(dataFolder.resolve("sign-ins.json")))
            if (entry.get("role").asString().equals(role)) all.add(entry);
        return all.get(n);
    }

    private String signIn(JsonNode signIn) {
        var body = "{\"email\":" + signIn.get("email") + ",\"password\":" + signIn.get("password") + "}";
        var answer = anyone().post("/api/sessions", body);
        if (answer.status() != 200) throw new AssertionError("sign-in refused: " + answer.text());
        return answer.json().get("accessToken").asString();
    }

    public Answer management(String path) {
        return exchange("GET", management + path, null, List.of());
    }

    public String address() {
        return address;
    }

    private OpenApiTruth truth() {
        return TRUTHS.computeIfAbsent(
                address,
                a -> new OpenApiTruth(exchange("GET", a + "/api/openapi.json", null, List.of())
                        .text()));
    }

    private Answer exchange(String method, String url, String body, List<String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
