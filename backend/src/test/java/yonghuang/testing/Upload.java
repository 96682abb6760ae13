package yonghuang.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files to a running shop and fetches bytes from it, as a browser does. */
public final class Upload {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----7MA4YWxkTrZu0gW";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final String token;

    /** @param token empty for nobody */
    public Upload(Shop shop, String token) {
        this.address = shop.address();
        this.token = token;
    }

    /** Signed in as the n-th sample account of a role. */
    public static Upload as(Shop shop, String role, int n) {
        var signIn = shop.signInOf(role, n);
        var body = "{\"email\":" + signIn.get("email") + ",\"password\":" + signIn.get("password") + "}";
        return new Upload(
                shop,
                shop.anyone()
                        .post("/api/sessions", body)
                        .json()
                        .get("accessToken")
                        .asString());
    }

    public record Answer(int status, byte[] body, HttpResponse<byte[]> raw) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String problem() {
            return json().path("type").asString("").replaceFirst("^/problems/", "");
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** Posts one file as the part {@code file}. */
    public Answer file(String path, String name, byte[] content) {
        return multipart(path, "file", name, content);
    }

    public Answer multipart(String path, String part, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + name + "\"\r\nContent-Type: image/svg+xml\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (headers.length > 0) request.headers(headers);
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
