package yonghuang.listings.bulk.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.bulk.Bulk.Seen;
import yonghuang.listings.bulk.ImportOutcome;
import yonghuang.shared.Sentence;

/**
 * @param by name of who sent it
 * @param rows and {@code wrong} count rows; {@code creates}, {@code changes}, {@code prices}, {@code same} and
 *     {@code skipped} products
 * @param errors of the first 200
 * @param results the first 200
 */
record ImportAnswer(
        String id,
        String file,
        Instant at,
        String by,

        @Schema(allowableValues = {"CHECKED", "APPLYING", "DONE"})
        String status,

        int rows,
        int products,
        int creates,
        int changes,
        int prices,
        int same,
        int wrong,
        List<ImportError> errors,
        List<ImportResult> results,
        int skipped) {
    /**
     * @param row its number in the file
     * @param column its heading
     */
    record ImportError(int row, String column, String message) {}

    /** @param row the first of the product in the file */
    record ImportResult(
            int row,
            String product,
            ImportOutcome outcome,
            @Nullable String message) {}

    static ImportAnswer of(Seen seen, Function<Sentence, String> language) {
        var one = seen.of();
        return new ImportAnswer(
                one.id(),
                one.file(),
                one.at(),
                one.byName(),
                one.status().name(),
                one.rows(),
                one.products(),
                one.plan().creates(),
                one.plan().changes(),
                one.plan().prices(),
                one.plan().same(),
                one.wrong(),
                one.errors().stream()
                        .map(cell -> new ImportError(cell.row(), cell.column().word(), language.apply(cell.message())))
                        .toList(),
                seen.results().stream()
                        .map(result -> new ImportResult(
                                result.row(),
                                result.product(),
                                result.outcome(),
                                result.message() == null ? null : language.apply(result.message())))
                        .toList(),
                one.skipped());
    }
}
