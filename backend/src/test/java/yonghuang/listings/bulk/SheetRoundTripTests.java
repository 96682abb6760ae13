package yonghuang.listings.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.shared.Channel;
import yonghuang.sheets.ExportFormat;
import yonghuang.sheets.SheetFiles;

/** A sheet brought back as it was taken away says what was said, whatever the words are. */
class SheetRoundTripTests {
    @Provide
    Arbitrary<Content> contents() {
        var words = words().injectNull(0.2);
        var label = Combinators.combine(words, words, words, words, words)
                .as(Label::new)
                .injectNull(0.3);
        var blocks = blocks().list().ofMaxSize(5);
        return Combinators.combine(words, words, words, blocks, label, words, variants(), images())
                .as((title, gi, county, description, said, taxClass, variants, images) ->
                        new Content(title, "tea", gi, county, description, said, taxClass, variants, images));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(30),
                Arbitraries.of(
                        "=1+1",
                        "'=1",
                        "-5",
                        "@a",
                        "是",
                        "true",
                        "0012",
                        "1E5",
                        "_x0041_",
                        " a ",
                        "a\nb\n\nc",
                        "\\",
                        "# a",
                        "- a",
                        "![x",
                        "罗田板栗 \"500克\", 新货",
                        "\uFEFF",
                        "￼",
                        "1.0"));
    }

    private static Arbitrary<Block> blocks() {
        var line = words();
        return Arbitraries.oneOf(
                line.map(text -> new Block(Block.Kind.TEXT, List.of(text), null)),
                line.map(text -> new Block(Block.Kind.HEADING, List.of(text), null)),
                line.list().ofMinSize(1).ofMaxSize(3).map(lines -> new Block(Block.Kind.LIST, lines, null)),
                line.map(text -> new Block(Block.Kind.PICTURE, List.of(text), "img_1")));
    }

    private static Arbitrary<List<String>> images() {
        return Arbitraries.of("img_1", "img_2", "/images/a.webp").list().ofMaxSize(3);
    }

    private static Arbitrary<List<ListedVariant>> variants() {
        var words = words().injectNull(0.2);
        var offers = Combinators.combine(
                        Arbitraries.longs().between(1, 100_000_000),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3))
                .as((fen, onSale, which) -> {
                    var some = new ArrayList<Offer>();
                    if (which % 2 == 1) some.add(new Offer(Channel.SHOP, fen, onSale));
                    if (which >= 2) some.add(new Offer(Channel.P832, fen + 1, !onSale));
                    return List.copyOf(some);
                });
        var variant = Combinators.combine(
                        Arbitraries.of("A1", "B-2", "1E5", "C3"),
                        words,
                        Arbitraries.integers().between(1, 1_000_000).injectNull(0.2),
                        words,
                        words,
                        Arbitraries.integers().between(1, 36_500).injectNull(0.2),
                        offers)
                .as(ListedVariant::new);
        return variant.list().ofMinSize(1).ofMaxSize(4).map(all -> {
            var seen = new HashSet<String>();
            return all.stream().filter(one -> seen.add(one.sku())).toList();
        });
    }

    @Property(tries = 500)
    void whatIsBroughtBackUnchangedIsTheSame(@ForAll("contents") Content content, @ForAll ExportFormat format)
            throws IOException {
        var sheet = read(content, format);

        assertThat(sheet.wrong()).isEmpty();
        var said = Grouping.said(sheet.rows(), new ArrayList<>());
        assertThat(Merged.of(said, sheet.rows(), content)).isEqualTo(content);
    }

    private static RowReading.Sheet read(Content content, ExportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = format.open(out, Column.headings())) {
            for (var variant : content.variants()) sheet.row(ContentCells.row("prd_1", content, variant));
        }
        var read = new RowReading.Sheet[1];
        SheetFiles.onDisk(out.toByteArray(), path -> read[0] = RowReading.read(path));
        return read[0];
    }

    @Property(tries = 500)
    void aDescriptionOfWellFormedLinesIsReadAsItWasWritten(@ForAll("lines") List<Block> description) {
        assertThat(Paragraphs.read(Paragraphs.written(description))).isEqualTo(description);
    }

    @Provide
    Arbitrary<List<Block>> lines() {
        return blocks().filter(block -> block.lines().stream().allMatch(SheetRoundTripTests::isWellFormed))
                .list()
                .ofMaxSize(5);
    }

    private static boolean isWellFormed(String line) {
        return !line.isBlank()
                && line.equals(line.strip())
                && line.codePoints().noneMatch(point -> Character.isISOControl(point) || point == 0x2028);
    }
}
