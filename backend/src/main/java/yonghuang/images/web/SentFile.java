package yonghuang.images.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;
import yonghuang.images.Images;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A part of a request, which lies on the disk until somebody has room for it. */
record SentFile(MultipartFile part) implements Images.Sent {
    /** The file is larger than is taken: 413 {@code /problems/too-large}. */
    static final class TooLarge extends Refusal {
        TooLarge() {
            super("too-large", 413, new Sentence("A picture or file has 10 MB at most.", "图片或文件不能超过 10 MB。"));
        }
    }

    SentFile {
        if (part.getSize() > Images.largest()) throw new TooLarge();
    }

    @Override
    public byte[] read() {
        try {
            return part.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
