package yonghuang.images;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The account has handed in as much as it may in a day: 429 {@code /problems/uploads-used-up}. */
public final class UploadsUsedUp extends Refusal {
    UploadsUsedUp() {
        super(
                "uploads-used-up",
                429,
                new Sentence(
                        "You have sent as many pictures and files as one can in a day. Try again tomorrow.",
                        "今天上传的图片和文件已达上限，请明天再试。"));
    }
}
