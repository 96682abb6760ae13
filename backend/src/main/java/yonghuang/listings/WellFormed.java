package yonghuang.listings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.lint.Form;
import yonghuang.shared.InvalidInput;

/** What any draft must keep to, however little it says yet. Pure. */
final class WellFormed {
    private WellFormed() {}

    /**
     * @return the same without blanks around the words; empty words are null
     * @throws InvalidInput with every member that breaks a bound, as {@code content.…}
     */
    static Content content(Content said) {
        var content = stripped(said);
        var wrong = Form.wrong(content);
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        return content;
    }

    static Content stripped(Content said) {
        return new Content(
                words(said.title()),
                words(said.category()),
                words(said.gi()),
                words(said.county()),
                said.description().stream().map(WellFormed::stripped).toList(),
                stripped(said.label()),
                words(said.taxClass()),
                said.variants().stream().map(WellFormed::stripped).toList(),
                said.images());
    }

    private static Block stripped(Block said) {
        List<String> lines = said.lines().stream().map(String::strip).toList();
        return new Block(said.kind(), lines, words(said.image()));
    }

    private static @Nullable Label stripped(@Nullable Label said) {
        if (said == null) return null;
        var label = new Label(
                words(said.ingredients()),
                words(said.producer()),
                words(said.standard()),
                words(said.additives()),
                words(said.productionLicence()));
        return label.equals(new Label(null, null, null, null, null)) ? null : label;
    }

    private static ListedVariant stripped(ListedVariant said) {
        return new ListedVariant(
                said.sku(),
                words(said.spec()),
                said.netWeightGrams(),
                words(said.grade()),
                words(said.storage()),
                said.shelfLifeDays(),
                said.offers());
    }

    private static @Nullable String words(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }
}
