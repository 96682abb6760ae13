package yonghuang.catalog.web;

import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A finished body and its entity tag, kept to be sent many times.
 *
 * @param inVain what it was found for, when that was nothing
 */
record Answer(byte[] json, String etag, @Nullable InVain inVain) {
    record InVain(String words, @Nullable String didYouMean) {}

    static Answer of(byte[] json) {
        return of(json, null);
    }

    static Answer of(byte[] json, @Nullable InVain inVain) {
        var sum = new CRC32C();
        sum.update(json);
        return new Answer(json, "\"%x-%x\"".formatted(json.length, sum.getValue()), inVain);
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
