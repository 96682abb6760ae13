package yonghuang.listings.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Sentence;
import yonghuang.sheets.ExportFormat;
import yonghuang.sheets.SheetRefused;

/** Whoever calls has asked {@code MerchantDuties} whether the account may act for the merchant. */
@Component
public final class Bulk {
    private static final int MOST_RESULTS = 200;

    private final Looking looking;
    private final Applying applying;
    private final Imports imports;
    private final ListingExport export;
    private final ImportReport report;

    Bulk(Looking looking, Applying applying, Imports imports, ListingExport export, ImportReport report) {
        this.looking = looking;
        this.applying = applying;
        this.imports = imports;
        this.export = export;
        this.report = report;
    }

    /** What came of the rows of one product. */
    public record Result(
            int row,
            String product,
            ImportOutcome outcome,
            @Nullable Sentence message) {}

    /** An import with the first results of it. */
    public record Seen(Import of, List<Result> results) {}

    /** Writes all listings, see {@link ListingExport}. */
    public void export(String merchant, ExportFormat format, OutputStream out) throws IOException {
        export.write(merchant, format, out);
    }

    /**
     * Looks at a sheet; changes nothing but that there is an import more.
     *
     * @throws SheetRefused when the file as a whole cannot be taken
     */
    public Seen look(String account, String merchant, String name, Path file) {
        return new Seen(looking.look(account, merchant, name, file), List.of());
    }

    /** @throws NotFound when there is none, or it is another merchant's */
    public Seen of(String merchant, String id) {
        return seen(imports.of(merchant, id));
    }

    /** The newest first, without results. */
    public Page<Seen> page(String merchant, int limit, @Nullable String after) {
        var page = imports.page(merchant, limit, after);
        return new Page<>(
                page.items().stream().map(one -> new Seen(one, List.of())).toList(), page.next(), page.total());
    }

    /**
     * Carries it out; what a request has no time for follows by itself. A repeat is the same import.
     *
     * @param submit whether what is written is handed in for review as well
     * @throws ImportWrong while it has wrong rows
     */
    public Seen apply(String account, String merchant, String id, boolean submit) {
        return seen(applying.apply(account, merchant, id, submit));
    }

    /** Every row with what is wrong with it. */
    public void report(
            String merchant, String id, ExportFormat format, Function<Sentence, String> language, OutputStream out)
            throws IOException {
        report.write(imports.of(merchant, id), format, language, out);
    }

    private Seen seen(Import of) {
        var results = new ArrayList<Result>();
        for (int number = 0; number < of.next() && results.size() < MOST_RESULTS; number++) {
            imports.part(of.id(), number).groups().stream()
                    .limit(MOST_RESULTS - results.size())
                    .map(group -> new Result(
                            group.firstRow(),
                            group.product(),
                            Objects.requireNonNull(group.outcome()),
                            group.message()))
                    .forEach(results::add);
        }
        return new Seen(of, results);
    }
}
