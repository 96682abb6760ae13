package yonghuang.listings.bulk;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;

/**
 * Some rows of an import, product by product. One part is one step: what came of it is stored in one write.
 *
 * @param id see {@link #id(String, int)}
 */
@Document("listing_import_parts")
record ImportPart(@Id String id, long version, List<PartGroup> groups) implements Versioned<ImportPart> {
    ImportPart {
        groups = List.copyOf(groups);
    }

    static String id(String of, int number) {
        return "%s-%04d".formatted(of, number);
    }

    boolean isDone() {
        return groups.stream().allMatch(group -> group.outcome() != null);
    }

    /** What came of it; the first to say so is believed. */
    Change<ImportPart, ImportPart> done(List<PartGroup> groups) {
        if (isDone()) return Change.unchanged(this);
        var next = new ImportPart(id, version, groups);
        return Change.changed(next, next);
    }

    int skipped() {
        return (int) groups.stream()
                .filter(group -> group.outcome() == ImportOutcome.SKIPPED)
                .count();
    }

    @Override
    public ImportPart atVersion(long version) {
        return new ImportPart(id, version, groups);
    }
}
