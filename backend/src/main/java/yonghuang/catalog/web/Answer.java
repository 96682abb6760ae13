package yonghuang.catalog.web;

import java.util.zip.CRC32C;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A finished body and its entity tag, kept to be sent many times. */
record Answer(byte[] json, String etag) {
    static Answer of(byte[] json) {
        var sum = new CRC32C();
        sum.update(json);
        return new Answer(json, "\"%x-%x\"".formatted(json.length, sum.getValue()));
    }

    /** A browser asks again each time and is told when nothing changed. */
    ResponseEntity<byte[]> response() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(etag)
                .body(json);
    }
}
