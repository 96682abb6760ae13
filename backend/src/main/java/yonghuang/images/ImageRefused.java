package yonghuang.images;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** What was handed in is not a picture or file that can be taken: 422 {@code /problems/image-refused}, {@code kind} says why. */
public final class ImageRefused extends Refusal {
    /** Why, and what to change. */
    public enum Kind {
        EMPTY("The file is empty. Choose another one.", "文件是空的，请重新选择。"),
        NOT_A_PICTURE(
                "This is no JPEG, PNG or WebP picture. Save it as JPEG and send it again.",
                "不是 JPEG、PNG 或 WebP 图片，请另存为 JPEG 后重新上传。"),
        NOT_A_FILE("This is no PDF, OFD, JPEG or PNG. Send one of these.", "不是 PDF、OFD、JPEG 或 PNG 文件，请上传其中一种。"),
        DAMAGED("The picture is damaged or cut off. Send it again from where it lies whole.", "图片已损坏或不完整，请重新上传完整的图片。"),
        TOO_MANY_PIXELS(
                "The picture has too many pixels. Send one of 24 million pixels at most; WebP, CMYK and 16 bits a colour less.",
                "图片像素过多，请缩小到 2400 万像素以内（WebP、CMYK、16 位色彩须更小）。"),
        DISGUISED(
                "The picture carries something else inside. Save it anew as JPEG and send that.",
                "图片中夹带其他内容，请另存为 JPEG 后重新上传。");

        private final Sentence sentence;

        Kind(String en, String zh) {
            this.sentence = new Sentence(en, zh);
        }
    }

    private final Kind kind;

    public ImageRefused(Kind kind) {
        super("image-refused", 422, kind.sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("kind", kind.name());
    }
}
