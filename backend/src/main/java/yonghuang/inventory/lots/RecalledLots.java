package yonghuang.inventory.lots;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.inventory.SkuLot;

/** The lots under recalls, one document each; durable when a call returns, a repeat changes nothing. */
@Component
public final class RecalledLots {
    private final MongoOperations mongo;
    private final Documents<RecalledLot> documents;

    public RecalledLots(MongoOperations mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, RecalledLot.class);
    }

    /** @return the recall its levels are to carry: this one, or an earlier one */
    public String add(SkuLot lot, String recall) {
        var under = change(lot, known -> {
            var next = new ArrayList<>(known);
            if (!next.contains(recall)) next.add(recall);
            return next;
        });
        return Objects.requireNonNull(under.first());
    }

    /** @return the recall its levels are to carry from now on, null when none is left */
    public @Nullable String remove(SkuLot lot, String recall) {
        return change(
                        lot,
                        known -> known.stream()
                                .filter(each -> !each.equals(recall))
                                .toList())
                .first();
    }

    public @Nullable RecalledLot find(SkuLot lot) {
        return documents.find(lot.id());
    }

    /** All of them; to be closed. */
    public Stream<RecalledLot> all() {
        return mongo.stream(new Query(), RecalledLot.class);
    }

    private RecalledLot change(SkuLot lot, UnaryOperator<List<String>> recalls) {
        return documents.change(lot.id(), found -> {
            var known = found == null ? new RecalledLot(lot.id(), List.of(), 0) : found;
            var next = new RecalledLot(lot.id(), recalls.apply(known.recalls()), known.version());
            return next.equals(known) ? Change.unchanged(known) : Change.changed(next, next);
        });
    }
}
