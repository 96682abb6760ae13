package yonghuang.listings.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.listings.Content;
import yonghuang.listings.lint.Lexicon.Hits;
import yonghuang.listings.lint.Lexicon.Part;
import yonghuang.listings.lint.ListedTexts.ListedText;

/**
 * Reads every text of a listing for words the law does not allow (R16, R18) and superlatives. Blanks and signs between
 * characters, full-width forms and upper case do not hide a word. Marks words only; whether a claim is true is not asked.
 */
public final class TextLint {
    private static final Lexicon LEXICON = Lexicon.read();

    private TextLint() {}

    /** In the order of the fields, then of the text; empty when nothing is to be changed. */
    public static List<Mark> marks(Content content) {
        var rules = rules(content.category());
        var marks = new ArrayList<Mark>();
        boolean hasNotice = false;
        for (var text : ListedTexts.of(content)) {
            var folded = FoldedText.of(text.text());
            var hits = LEXICON.find(folded);
            hasNotice |= text.field().startsWith(ListedTexts.DESCRIPTION)
                    && !hits.of(null, Part.NOTICE).isEmpty();
            mark(text, folded, hits, rules, marks);
        }
        if (rules.contains(TextRule.MINORS_NOTICE) && !hasNotice) {
            marks.add(new Mark(ListedTexts.DESCRIPTION, 0, 0, "", TextRule.MINORS_NOTICE));
        }
        return List.copyOf(marks);
    }

    /** Goods of no class yet are read as food. */
    private static Set<TextRule> rules(@Nullable String category) {
        var rules = EnumSet.of(TextRule.CURE_CLAIM, TextRule.HEALTH_CLAIM, TextRule.ABSOLUTE_WORD);
        if (Category.CRAFTS.id().equals(category)) rules.remove(TextRule.HEALTH_CLAIM);
        if (Category.ALCOHOL.id().equals(category)) rules.add(TextRule.MINORS_NOTICE);
        return rules;
    }

    private static void mark(ListedText text, FoldedText folded, Hits hits, Set<TextRule> rules, List<Mark> marks) {
        var found = new ArrayList<Mark>();
        for (var rule : rules) {
            if (rule == TextRule.ABSOLUTE_WORD && text.field().equals(ListedTexts.PRODUCER)) continue;
            for (var claim : new Claims(folded, hits, rule).found()) {
                int from = folded.from(claim.from());
                int to = folded.to(claim.to());
                found.add(new Mark(text.field(), from, to, text.text().substring(from, to), rule));
            }
        }
        found.sort(Comparator.comparingInt(Mark::from));
        marks.addAll(found);
    }
}
