package yonghuang.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import yonghuang.images.pixels.PictureKind;

/** What a handed-in file is, by its bytes: as licences, certificates and invoices come. */
public enum FileKind {
    PDF("application/pdf"),
    OFD("application/ofd"),
    JPEG("image/jpeg"),
    PNG("image/png");

    private static final int PDF_TAIL = 2048;

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(byte[] file) {
        var picture = PictureKind.of(file);
        if (picture == PictureKind.JPEG) return Optional.of(JPEG);
        if (picture == PictureKind.PNG) return Optional.of(PNG);
        if (isPdf(file)) return Optional.of(PDF);
        return isOfd(file) ? Optional.of(OFD) : Optional.empty();
    }

    private static boolean isPdf(byte[] file) {
        int tail = Math.max(0, file.length - PDF_TAIL);
        return new String(file, 0, Math.min(file.length, 5), ISO_8859_1).equals("%PDF-")
                && new String(file, tail, file.length - tail, ISO_8859_1).contains("%%EOF");
    }

    /** An archive with the file that GB/T 33190 asks for. Only its table of contents is read: nothing is unpacked. */
    private static boolean isOfd(byte[] file) {
        if (!new String(file, 0, Math.min(file.length, 4), ISO_8859_1).equals("PK\u0003\u0004")) return false;
        try {
            var lying = Files.createTempFile("handed-in", ".ofd");
            try {
                Files.write(lying, file);
                try (var archive = new ZipFile(lying.toFile())) {
                    return archive.getEntry("OFD.xml") != null;
                }
            } finally {
                Files.delete(lying);
            }
        } catch (ZipException broken) {
            return false;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
