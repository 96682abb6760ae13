package yonghuang.payments.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** {@link FakeStripe} on a port of this machine. */
public final class FakeStripeServer implements AutoCloseable {
    private final FakeStripe stripe;
    private final HttpServer server;
    private volatile Consumer<String> beforeAnswering = call -> {};

    public FakeStripeServer(FakeStripe stripe) {
        this.stripe = stripe;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @param then is told of a call, as {@code POST /v1/refunds}, when it has had its effect and nobody was answered yet */
    public void beforeAnswering(Consumer<String> then) {
        beforeAnswering = then;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var parameters = exchange.getRequestMethod().equals("GET") ? Objects.toString(asked.getRawQuery(), "") : body;
        var answer = stripe.answer(
                exchange.getRequestMethod(),
                asked.getPath(),
                decoded(parameters),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                Objects.toString(exchange.getRequestHeaders().getFirst("Authorization"), ""));
        beforeAnswering.accept(exchange.getRequestMethod() + " " + asked.getPath());
        if (!answer.isCut()) {
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Request-Id", "req_fake");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    static TreeMap<String, String> decoded(String form) {
        var parameters = new TreeMap<String, String>();
        for (var pair : form.split("&")) {
            if (pair.isEmpty()) continue;
            var parts = pair.split("=", 2);
            parameters.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
