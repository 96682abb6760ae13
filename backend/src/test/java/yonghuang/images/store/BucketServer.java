package yonghuang.images.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An S3-compatible store over real HTTP, as far as the shop uses one: path style, PUT, GET and DELETE of objects, errors in
 * its XML, and every signature (AWS Signature Version 4) worked out anew, the body's hash included.
 */
final class BucketServer implements AutoCloseable {
    static final String BUCKET = "yonghuang-test";
    static final String KEY = "TESTKEY";
    static final String SECRET = "made-up-for-the-tests-0123456789";
    private static final Pattern SIGNED = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/((\\d{8})/([^/]+)/s3/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    record Kept(byte[] bytes, String type) {}

    final Map<String, Kept> objects = new ConcurrentHashMap<>();
    /** The next so many calls are answered 503. */
    final AtomicInteger failing = new AtomicInteger();

    final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;

    BucketServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    BucketSettings settings() {
        return settings(BUCKET, SECRET);
    }

    BucketSettings settings(String bucket, String secret) {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new BucketSettings(address, bucket, KEY, secret, "huanggang-1");
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            calls.incrementAndGet();
            var body = call.getRequestBody().readAllBytes();
            if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) refuse(call, 503, "SlowDown");
            else if (!isSigned(call, body)) refuse(call, 403, "SignatureDoesNotMatch");
            else act(call, body);
        }
    }

    private void act(HttpExchange call, byte[] body) throws IOException {
        var path = call.getRequestURI().getPath().substring(1);
        if (!path.startsWith(BUCKET + "/")) {
            refuse(call, 404, "NoSuchBucket");
            return;
        }
        var key = path.substring(BUCKET.length() + 1);
        switch (call.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, new Kept(body, call.getRequestHeaders().getFirst("Content-Type")));
                call.getResponseHeaders().add("ETag", "\"" + hex(sha256(body)) + "\"");
                call.sendResponseHeaders(200, -1);
            }
            case "GET" -> get(call, objects.get(key));
            case "DELETE" -> {
                objects.remove(key);
                call.sendResponseHeaders(204, -1);
            }
            default -> refuse(call, 405, "MethodNotAllowed");
        }
    }

    private static void get(HttpExchange call, Kept kept) throws IOException {
        if (kept == null) {
            refuse(call, 404, "NoSuchKey");
            return;
        }
        call.getResponseHeaders().add("Content-Type", kept.type());
        call.sendResponseHeaders(200, kept.bytes().length == 0 ? -1 : kept.bytes().length);
        call.getResponseBody().write(kept.bytes());
    }

    private static void refuse(HttpExchange call, int status, String code) throws IOException {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
                .formatted(code, code)
                .getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/xml");
        call.sendResponseHeaders(status, xml.length);
        call.getResponseBody().write(xml);
    }

    private static boolean isSigned(HttpExchange call, byte[] body) {
        var headers = call.getRequestHeaders();
        var given = headers.getFirst("Authorization");
        var parts = given == null ? null : SIGNED.matcher(given);
        if (parts == null || !parts.matches() || !parts.group(1).equals(KEY)) return false;
        var hash = headers.getFirst("x-amz-content-sha256");
        boolean unsigned = body.length == 0 && "UNSIGNED-PAYLOAD".equals(hash); // as S3 allows for a call without one
        if (!unsigned && !hex(sha256(body)).equals(hash)) return false;
        var canonical = new StringBuilder(call.getRequestMethod())
                .append('\n')
                .append(call.getRequestURI().getRawPath())
                .append('\n')
                .append(
                        call.getRequestURI().getRawQuery() == null
                                ? ""
                                : call.getRequestURI().getRawQuery())
                .append('\n');
        for (var header : parts.group(5).split(";"))
            canonical
                    .append(header)
                    .append(':')
                    .append(String.join(",", headers.get(header)).strip())
                    .append('\n');
        canonical.append('\n').append(parts.group(5)).append('\n').append(hash);
        var said = "AWS4-HMAC-SHA256\n" + headers.getFirst("x-amz-date") + "\n" + parts.group(2) + "\n"
                + hex(sha256(canonical.toString().getBytes(UTF_8)));
        var key = ("AWS4" + SECRET).getBytes(UTF_8);
        for (var step : new String[] {parts.group(3), parts.group(4), "s3", "aws4_request"}) key = hmac(key, step);
        return hex(hmac(key, said)).equals(parts.group(6));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
