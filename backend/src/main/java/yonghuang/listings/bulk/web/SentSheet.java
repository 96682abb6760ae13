package yonghuang.listings.bulk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import yonghuang.sheets.CellText;

/** A file that was sent, on the disk while somebody looks at it. */
final class SentSheet {
    private static final int LONGEST_NAME = 120;

    private SentSheet() {}

    static <T> T read(MultipartFile file, Function<Path, T> look) {
        try {
            var path = Files.createTempFile("import", ".sheet");
            try {
                file.transferTo(path);
                return look.apply(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The last part of the name, on one line. */
    static String name(@Nullable String said) {
        var whole = CellText.plain(said == null ? "" : said).replaceAll("[\\n\\t]+", " ");
        var name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        if (name.isBlank()) return "sheet";
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
