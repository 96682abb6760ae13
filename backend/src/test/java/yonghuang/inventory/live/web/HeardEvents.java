package yonghuang.inventory.live.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A screen that listens, over real HTTP; events are taken in the order they came. */
final class HeardEvents implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Event END = new Event("end", JSON.nullNode());

    record Event(String name, JsonNode data) {}

    private final HttpResponse<InputStream> response;
    private final LinkedBlockingQueue<Event> heard = new LinkedBlockingQueue<>();

    private HeardEvents(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static HeardEvents of(String address, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .build();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new HeardEvents(http.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event with that name about that thing; others are passed over. */
    JsonNode next(String name, String field, String value) throws InterruptedException {
        while (true) {
            var event = heard.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
            if (event == null || event == END) throw new AssertionError("nothing more was heard of " + value);
            if (event.name().equals(name)
                    && event.data().path(field).asString("").equals(value)) return event.data();
        }
    }

    boolean ends() throws InterruptedException {
        while (true) {
            var event = heard.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
            if (event == null || event == END) return event == END;
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var name = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) name = line.substring(6);
                if (line.startsWith("data:")) heard.add(new Event(name, JSON.readTree(line.substring(5))));
            }
        } catch (IOException gone) {
            // the end, like any other
        }
        heard.add(END);
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
