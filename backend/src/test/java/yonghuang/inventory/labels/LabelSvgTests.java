package yonghuang.inventory.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import yonghuang.inventory.lots.LotFacts;

class LabelSvgTests {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");
    private static final String TRACE = "https://shop.example/lots/L20261012-07";

    @Test
    void qrCodeLeadsToTheTracePage() throws Exception {
        assertThat(read(new QRCodeReader(), paths(label("罗田板栗", "L20261012-07")).getFirst(), 1))
                .isEqualTo(TRACE);
    }

    @Test
    void barCodeSaysSkuAndLot() throws Exception {
        assertThat(read(
                        new Code128Reader(),
                        paths(label("罗田板栗", "L20261012-07")).get(1),
                        40))
                .isEqualTo("LT-BANLI-2500|L20261012-07");
    }

    @Test
    void peopleReadNameSkuLotAndDaysInBothLanguages() throws Exception {
        assertThat(texts(label("罗田板栗", "L20261012-07")))
                .containsExactly(
                        "罗田板栗",
                        "SKU  LT-BANLI-2500",
                        "批次 Lot  L20261012-07",
                        "生产 Produced  2026-10-12",
                        "到期 Expires  2027-04-10",
                        "产地 Origin  罗田 大河岸",
                        "商户 Seller  样例合作社 01",
                        "LT-BANLI-2500|L20261012-07");
    }

    @Test
    void wordsCannotBecomeMarkup() throws Exception {
        var title = "</text><script>alert('1')</script>&\"\u0001";

        assertThat(texts(label(title, "L1")).getFirst()).isEqualTo("</text><script>alert('1')</script>&\"");
        assertThat(parsed(label(title, "L1")).getElementsByTagName("script").getLength())
                .isZero();
    }

    @Test
    void lotWithLettersNoBarCodeHasIsLabelledWithoutOne() throws Exception {
        assertThat(paths(label("罗田板栗", "批次7"))).hasSize(1);
        assertThat(texts(label("罗田板栗", "批次7"))).contains("LT-BANLI-2500|批次7");
    }

    private static String label(String title, String lot) {
        var facts = new LotFacts(
                "LT-BANLI-2500|" + lot,
                "LT-BANLI-2500",
                lot,
                "2026-10-12",
                "2027-04-10",
                "m",
                null,
                "罗田",
                "大河岸",
                null,
                null,
                null,
                List.of(),
                false,
                Instant.EPOCH,
                1);
        return LabelSvg.of(new LotLabel(title, facts, "样例合作社 01", TRACE));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(String svg) throws Exception {
        var nodes = parsed(svg).getElementsByTagName("text");
        var texts = new ArrayList<String>();
        for (int i = 0; i < nodes.getLength(); i++) texts.add(nodes.item(i).getTextContent());
        return texts;
    }

    private static List<String> paths(String svg) throws Exception {
        var nodes = parsed(svg).getElementsByTagName("path");
        var paths = new ArrayList<String>();
        for (int i = 0; i < nodes.getLength(); i++) {
            paths.add(nodes.item(i).getAttributes().getNamedItem("d").getNodeValue());
        }
        return paths;
    }

    /** Draws the runs four times as large on white paper with a margin, and has them scanned. */
    private static String read(Reader scanner, String path, int stretch) throws Exception {
        int scale = 4;
        int margin = 48;
        var runs = RUN.matcher(path).results().toList();
        int size = runs.stream()
                        .mapToInt(run -> Integer.parseInt(run.group(1)) + Integer.parseInt(run.group(3)))
                        .max()
                        .orElseThrow()
                * scale;
        int width = size + 2 * margin;
        var paper = new int[width * width];
        Arrays.fill(paper, 0xFFFFFF);
        for (var run : runs) {
            int x = margin + Integer.parseInt(run.group(1)) * scale;
            int y = margin + Integer.parseInt(run.group(2)) * scale;
            for (int row = y; row < Math.min(y + scale * stretch, width - margin); row++) {
                Arrays.fill(paper, row * width + x, row * width + x + Integer.parseInt(run.group(3)) * scale, 0);
            }
        }
        LuminanceSource seen = new RGBLuminanceSource(width, width, paper);
        return scanner.decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(seen)),
                        java.util.Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
