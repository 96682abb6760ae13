package yonghuang.invoices.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import yonghuang.images.ImageStore;
import yonghuang.images.StoredFile;

/** An issued file goes out to be saved, so that no browser takes it for a page. */
final class SavedFile {
    private SavedFile() {}

    static ResponseEntity<Resource> of(StoredFile file, ImageStore.Stored stored) {
        var saved = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body(stored));
    }

    private static Resource body(ImageStore.Stored stored) {
        return new InputStreamResource(stored.content()) {
            @Override
            public long contentLength() {
                return stored.length();
            }
        };
    }
}
