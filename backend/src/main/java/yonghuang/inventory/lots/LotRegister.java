package yonghuang.inventory.lots;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.InsertOnce;

/** The facts of all lots, one document per SKU and lot. Written before the first unit of a lot is counted. */
@Component
public final class LotRegister {
    private final MongoOperations mongo;
    private final Documents<LotFacts> documents;

    public LotRegister(MongoOperations mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, LotFacts.class);
        var indexes = mongo.indexOps(LotFacts.class);
        indexes.createIndex(new Index().named("by_lot").on("lot", ASC));
        indexes.createIndex(new Index().named("by_parent").on("parents", ASC));
    }

    /** Registers a lot, or adds what was not known of it; durable when it returns. A repeat changes nothing. */
    public void record(LotFacts facts) {
        documents.change(facts.id(), known -> {
            var next = known == null ? facts : known.knowing(facts);
            return next.equals(known) ? Change.unchanged(true) : Change.changed(next, true);
        });
    }

    /**
     * The same for many: new lots in one write, known ones only where something is added to them.
     *
     * @param many one per lot
     */
    public void recordAll(List<LotFacts> many) {
        InsertOnce.all(
                mongo,
                LotFacts.class,
                missing(many).stream().map(one -> one.atVersion(1)).toList());
        var stored = byId(many);
        many.stream()
                .filter(facts -> !facts.addNothingTo(stored.get(facts.id())))
                .forEach(this::record);
    }

    private List<LotFacts> missing(List<LotFacts> many) {
        var stored = byId(many).keySet();
        return many.stream().filter(facts -> !stored.contains(facts.id())).toList();
    }

    private Map<String, LotFacts> byId(List<LotFacts> many) {
        return all(many.stream().map(LotFacts::id).toList()).stream()
                .collect(Collectors.toMap(LotFacts::id, Function.identity()));
    }

    public Optional<LotFacts> find(String sku, String lot) {
        return Optional.ofNullable(documents.find(LotFacts.id(sku, lot)));
    }

    /** Lots of that number, one per SKU. */
    public List<LotFacts> named(String lot) {
        return mongo.find(Query.query(where("lot").is(lot)), LotFacts.class);
    }

    /** @param ids as {@link LotFacts#id(String, String)} makes them */
    public List<LotFacts> all(Collection<String> ids) {
        return mongo.find(Query.query(where("_id").in(ids)), LotFacts.class);
    }

    /** The lots made directly from this one. */
    public List<LotFacts> childrenOf(String sku, String lot) {
        return mongo.find(Query.query(where("parents").is(LotFacts.id(sku, lot))), LotFacts.class);
    }
}
