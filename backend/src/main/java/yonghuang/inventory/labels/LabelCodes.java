package yonghuang.inventory.labels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The codes of a label as dark and light modules, one bit each, without a quiet zone. */
final class LabelCodes {
    private static final int LONGEST_BAR_CODE = 80;
    private static final int AS_SMALL_AS_CAN_BE = 0;

    private LabelCodes() {}

    /** Readable with a seventh of it gone or dirty. */
    static BitMatrix qr(String text) {
        var hints = Map.of(
                EncodeHintType.MARGIN,
                0,
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET,
                StandardCharsets.UTF_8.name());
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, AS_SMALL_AS_CAN_BE, AS_SMALL_AS_CAN_BE, hints);
        } catch (WriterException longerThanAnyAddress) {
            throw new IllegalStateException(longerThanAnyAddress);
        }
    }

    /** @return empty for what Code 128 cannot carry: letters beyond ASCII, or more than 80 characters */
    static Optional<BitMatrix> code128(String text) {
        if (text.length() > LONGEST_BAR_CODE || !text.chars().allMatch(each -> each >= ' ' && each < 127)) {
            return Optional.empty();
        }
        var hints = Map.of(EncodeHintType.MARGIN, 0);
        return Optional.of(new Code128Writer().encode(text, BarcodeFormat.CODE_128, AS_SMALL_AS_CAN_BE, 1, hints));
    }
}
