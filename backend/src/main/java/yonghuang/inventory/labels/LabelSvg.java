package yonghuang.inventory.labels;

import com.google.zxing.common.BitMatrix;
import java.util.Locale;

/** Draws a label, 100 by 60 mm, sharp at any size: QR code and words side by side, the bar code below. */
public final class LabelSvg {
    private static final int QR_SIZE = 28;
    private static final int QR_LEFT = 4;
    private static final int TOP = 4;
    private static final int WORDS_LEFT = 36;
    private static final int WORDS_WIDTH = 60;
    private static final double LINE = 4.2;
    private static final double TITLE_SIZE = 4.6;
    private static final double LINE_SIZE = 3;
    private static final double BARS_WIDTH = 92;
    private static final int BARS_TOP = 40;
    private static final int BARS_HEIGHT = 12;
    private static final int CODE_TOP = 56;

    private final StringBuilder svg = new StringBuilder(8_000);

    private LabelSvg() {}

    public static String of(LotLabel label) {
        var drawing = new LabelSvg();
        drawing.draw(label);
        return drawing.svg.toString();
    }

    private void draw(LotLabel label) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100mm\" height=\"60mm\" viewBox=\"0 0 100 60\"")
                .append(" role=\"img\" font-family=\"'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif\">")
                .append("<title>")
                .append(escaped(label.code()))
                .append("</title><rect width=\"100\" height=\"60\" fill=\"#fff\"/>");
        modules(LabelCodes.qr(label.trace()), QR_LEFT, TOP, QR_SIZE, QR_SIZE);
        words(label);
        LabelCodes.code128(label.code()).ifPresent(this::bars);
        text(QR_LEFT, CODE_TOP, LINE_SIZE, BARS_WIDTH, label.code());
        svg.append("</svg>");
    }

    private void words(LotLabel label) {
        double y = TOP + TITLE_SIZE;
        text(WORDS_LEFT, y, TITLE_SIZE, WORDS_WIDTH, label.title());
        for (var line : label.lines()) {
            y += LINE;
            text(WORDS_LEFT, y, LINE_SIZE, WORDS_WIDTH, line.name() + "  " + line.value());
        }
    }

    private void bars(BitMatrix bars) {
        double width = Math.min(BARS_WIDTH, bars.getWidth() * 0.5);
        modules(bars, QR_LEFT, BARS_TOP, width, BARS_HEIGHT);
    }

    /** One path of one rectangle per run of dark modules. */
    private void modules(BitMatrix modules, double left, double top, double width, double height) {
        svg.append(String.format(
                Locale.ROOT,
                "<path shape-rendering=\"crispEdges\" transform=\"translate(%s %s) scale(%.5f %.5f)\" d=\"",
                left,
                top,
                width / modules.getWidth(),
                height / modules.getHeight()));
        for (int y = 0; y < modules.getHeight(); y++) row(modules, y);
        svg.append("\"/>");
    }

    private void row(BitMatrix modules, int y) {
        for (int x = 0; x < modules.getWidth(); x++) {
            if (!modules.get(x, y)) continue;
            int from = x;
            while (x < modules.getWidth() && modules.get(x, y)) x++;
            int run = x - from;
            svg.append('M')
                    .append(from)
                    .append(' ')
                    .append(y)
                    .append('h')
                    .append(run)
                    .append("v1h-")
                    .append(run)
                    .append('z');
        }
    }

    /** Too long a text is pressed together, not cut: a label must say it all. */
    private void text(double left, double baseline, double size, double width, String text) {
        boolean tooLong = widthOf(text) * size > width;
        svg.append(String.format(Locale.ROOT, "<text x=\"%s\" y=\"%.1f\" font-size=\"%s\"", left, baseline, size));
        if (tooLong)
            svg.append(String.format(Locale.ROOT, " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\"", width));
        svg.append(" xml:space=\"preserve\">").append(escaped(text)).append("</text>");
    }

    /** In units of the font's size: Chinese letters are as wide as they are high, others little more than half. */
    private static double widthOf(String text) {
        return text.codePoints()
                .mapToDouble(each -> Character.isIdeographic(each) ? 1 : 0.6)
                .sum();
    }

    /** As XML wants it; what XML cannot say at all is left out. */
    private static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (isXml(each)) safe.appendCodePoint(each);
                }
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int letter) {
        return letter >= 0x20 && letter <= 0xD7FF || letter >= 0xE000 && letter <= 0xFFFD || letter >= 0x10000;
    }
}
