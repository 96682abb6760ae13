package yonghuang.images.web;

import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import yonghuang.images.ImageStore;

/** What people handed in goes out so that no browser takes it for a page, whatever is in it. */
final class Guarded {
    private static final String CONTENT = "default-src 'none'; sandbox";
    private static final Duration YEAR = Duration.ofDays(365);

    private Guarded() {}

    static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", CONTENT)
                .header("X-Content-Type-Options", "nosniff");
    }

    /** Kept by everybody and for long: under one address there are ever only the same bytes. */
    static CacheControl forAll() {
        return CacheControl.maxAge(YEAR).cachePublic().immutable();
    }

    static Resource body(ImageStore.Stored stored) {
        return new InputStreamResource(stored.content()) {
            @Override
            public long contentLength() {
                return stored.length();
            }
        };
    }
}
