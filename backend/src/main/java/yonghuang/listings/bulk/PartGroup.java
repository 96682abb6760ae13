package yonghuang.listings.bulk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Sentence;

/**
 * The rows of one product.
 *
 * @param product its id; of a new one, the id it would get
 * @param edits of its listing when the rows were looked at, 0 for a new one
 * @param said what the rows say of the whole product
 * @param wrong what cannot be taken of them
 * @param outcome null until it is carried out
 * @param message what else there is to say about the outcome
 */
record PartGroup(
        String product,
        Kind kind,
        long edits,
        Map<Column, String> said,
        List<SkuRow> rows,
        List<WrongCell> wrong,
        @Nullable ImportOutcome outcome,
        @Nullable Sentence message) {
    /** What carrying it out would do. */
    enum Kind {
        CREATE,
        CHANGE,
        /** Only prices in the shop differ from what is sold: no review is needed. */
        PRICE,
        SAME,
        WRONG
    }

    PartGroup {
        said = Map.copyOf(said);
        rows = List.copyOf(rows);
        wrong = List.copyOf(wrong);
    }

    PartGroup done(ImportOutcome outcome, @Nullable Sentence message) {
        return new PartGroup(product, kind, edits, said, rows, wrong, outcome, message);
    }

    int firstRow() {
        return rows.getFirst().row();
    }
}
