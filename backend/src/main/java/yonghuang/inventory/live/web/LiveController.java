package yonghuang.inventory.live.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import yonghuang.inventory.live.LiveChanges;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.StillSignedIn;

/**
 * What changes in one warehouse, as it changes. Nothing is kept for who was away: after connecting again a screen reads
 * again. The stream ends with the token that opened it, and when the caller may no longer look.
 */
@RestController
class LiveController {
    private static final long UNTIL_WE_END_IT = 0;

    private final LiveChanges changes;

    LiveController(LiveChanges changes) {
        this.changes = changes;
    }

    @Operation(
            operationId = "followWarehouse",
            summary = "Server-sent events: 'stock' {sku, warehouse, version, available, reserved, quarantined} and"
                    + " 'fulfilment' {id, order, status, warehouse, version}; after connecting again read again")
    @ApiResponse(
            responseCode = "200",
            description = "A stream; ends with the access token",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/api/warehouses/{warehouse}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) StillSignedIn signedIn,
            @PathVariable String warehouse) {
        var where = WarehouseAccess.readable(caller, warehouse);
        var listener = changes.listen(caller.account(), where.id());
        var emitter = new SseEmitter(UNTIL_WE_END_IT);
        emitter.onCompletion(listener::close);
        emitter.onError(gone -> listener.close());
        Thread.ofVirtual().name("live-" + where.id()).start(new LiveStream(listener, emitter, signedIn, where));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no") // a proxy that collects answers would hold each event back
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(emitter);
    }
}
