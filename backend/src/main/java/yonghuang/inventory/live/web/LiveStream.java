package yonghuang.inventory.live.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import yonghuang.inventory.Warehouse;
import yonghuang.inventory.live.Listener;
import yonghuang.inventory.live.LiveChange;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.StillSignedIn;

/**
 * Writes what one listener hears, until somebody ends it: the screen, the shop, or the end of the right to look, which is
 * asked again every second. A screen that takes nothing is noticed by its beats: writing to it fails.
 */
final class LiveStream implements Runnable {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final int QUIET_UNTIL_BEAT = 15;
    private static final long CONNECT_AGAIN_MILLIS = 2_000;

    private final Listener listener;
    private final SseEmitter emitter;
    private final StillSignedIn signedIn;
    private final Warehouse warehouse;
    private int quiet;

    LiveStream(Listener listener, SseEmitter emitter, StillSignedIn signedIn, Warehouse warehouse) {
        this.listener = listener;
        this.emitter = emitter;
        this.signedIn = signedIn;
        this.warehouse = warehouse;
    }

    @Override
    public void run() {
        try (listener) {
            emitter.send(SseEmitter.event().comment("listening").reconnectTime(CONNECT_AGAIN_MILLIS));
            while (!listener.isClosed() && mayLook()) passOn();
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // the server has noticed too, and ends the answer
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private boolean mayLook() {
        var caller = signedIn.caller();
        return caller != null && WarehouseAccess.mayRead(caller, warehouse);
    }

    private void passOn() throws IOException, InterruptedException {
        var heard = listener.take(ASK_AGAIN);
        quiet = heard.isEmpty() ? quiet + 1 : 0;
        for (var change : heard) emitter.send(event(change));
        if (quiet < QUIET_UNTIL_BEAT) return;
        emitter.send(SseEmitter.event().comment("beat"));
        quiet = 0;
    }

    private static SseEmitter.SseEventBuilder event(LiveChange change) {
        return SseEmitter.event().name(change.event()).data(change, MediaType.APPLICATION_JSON);
    }
}
