package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first stage of an aggregation, handed past the library to the collection it reads first.
 *
 * @param changesDocuments whether a stage writes into the documents it gets (the library's $addFields does, deep inside)
 */
record LeadingMatch(String collection, Document query, boolean changesDocuments) {
    private static final Set<String> CHANGING = Set.of("$addFields", "$set");
    private static final ThreadLocal<@Nullable LeadingMatch> WAITING = new ThreadLocal<>();

    static void announce(String collection, @Nullable Object pipeline) {
        WAITING.set(new LeadingMatch(collection, leading(pipeline), mentionsChange(pipeline)));
    }

    private static Document leading(@Nullable Object pipeline) {
        if (pipeline instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document query) return query;
        return new Document();
    }

    static void forget() {
        WAITING.remove();
    }

    /** Once: a $lookup into the same collection reads all of it. */
    static @Nullable LeadingMatch takeFor(QueriedCollection collection) {
        var leading = WAITING.get();
        if (leading == null || !leading.collection.equals(collection.getCollectionName())) return null;
        WAITING.remove();
        return leading;
    }

    private static boolean mentionsChange(@Nullable Object part) {
        return switch (part) {
            case Document document ->
                document.keySet().stream().anyMatch(CHANGING::contains) || mentionsChange(document.values());
            case Collection<?> parts -> parts.stream().anyMatch(LeadingMatch::mentionsChange);
            case null, default -> false;
        };
    }
}
