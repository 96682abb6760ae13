package yonghuang.listings.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;

/**
 * A sheet somebody brought, what carrying it out would do, and how far that has got. Its rows lie beside it, in
 * {@link ImportPart}s; they are carried out part by part.
 *
 * @param file its name, as it was sent
 * @param byName name of the account that sent it
 * @param plan what carrying it out would do
 * @param wrong rows that cannot be taken
 * @param errors of the first of them
 * @param parts how many there are
 * @param next the first part that is not known to be carried out
 * @param submit whether what is written is handed in for review as well
 * @param applier account that had it carried out, null before
 * @param movedAt when it last got further
 */
@Document("listing_imports")
public record Import(
        @Id String id,
        long version,
        String merchant,
        String file,
        Instant at,
        String by,
        String byName,
        ImportStatus status,
        int rows,
        int products,
        Plan plan,
        int wrong,
        List<WrongCell> errors,
        int parts,
        int next,
        int skipped,
        boolean submit,
        @Nullable String applier,
        Instant movedAt)
        implements Versioned<Import> {
    static final int MOST_ERRORS = 200;

    /** Products by what would be done with them. */
    public record Plan(int creates, int changes, int prices, int same) {
        static final Plan NONE = new Plan(0, 0, 0, 0);

        Plan and(PartGroup.Kind kind) {
            return switch (kind) {
                case CREATE -> new Plan(creates + 1, changes, prices, same);
                case CHANGE -> new Plan(creates, changes + 1, prices, same);
                case PRICE -> new Plan(creates, changes, prices + 1, same);
                case SAME -> new Plan(creates, changes, prices, same + 1);
                case WRONG -> this;
            };
        }
    }

    public Import {
        errors = List.copyOf(errors);
    }

    /** Nobody sees it until its rows are looked at. */
    static Import begun(String id, String merchant, String file, String by, String byName, Instant now) {
        return new Import(
                id,
                0,
                merchant,
                file,
                now,
                by,
                byName,
                ImportStatus.CHECKING,
                0,
                0,
                Plan.NONE,
                0,
                List.of(),
                0,
                0,
                0,
                false,
                null,
                now);
    }

    Import checked(int rows, int products, Plan plan, int wrong, List<WrongCell> errors, int parts, Instant now) {
        return new Import(
                id,
                version,
                merchant,
                file,
                at,
                by,
                byName,
                ImportStatus.CHECKED,
                rows,
                products,
                plan,
                wrong,
                errors.subList(0, Math.min(errors.size(), MOST_ERRORS)),
                parts,
                0,
                0,
                false,
                null,
                now);
    }

    /**
     * Begins to carry it out, as the first who asks wants it.
     *
     * @throws ImportWrong while it has wrong rows
     */
    Change<Import, Import> applying(String account, boolean submit, Instant now) {
        if (status != ImportStatus.CHECKED) return Change.unchanged(this);
        if (wrong > 0) throw new ImportWrong(wrong);
        var next = moved(ImportStatus.APPLYING, 0, 0, submit, account, now);
        return Change.changed(next, next);
    }

    /** That part is carried out; said again, or of another part, it changes nothing. */
    Change<Import, Import> passed(int part, int skippedThere, Instant now) {
        if (status != ImportStatus.APPLYING || part != next) return Change.unchanged(this);
        var reached = part + 1 == parts ? ImportStatus.DONE : ImportStatus.APPLYING;
        var after = moved(reached, part + 1, skipped + skippedThere, submit, applier, now);
        return Change.changed(after, after);
    }

    private Import moved(
            ImportStatus status, int next, int skipped, boolean submit, @Nullable String applier, Instant now) {
        return new Import(
                id, version, merchant, file, at, by, byName, status, rows, products, plan, wrong, errors, parts, next,
                skipped, submit, applier, now);
    }

    @Override
    public Import atVersion(long version) {
        return new Import(
                id, version, merchant, file, at, by, byName, status, rows, products, plan, wrong, errors, parts, next,
                skipped, submit, applier, movedAt);
    }
}
