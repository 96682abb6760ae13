package yonghuang.merchants;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;
import yonghuang.shared.MerchantNames;

/** The stored merchants. Every call reads the store; readers of many keep what they were given. */
@Component
public final class Merchants implements MerchantNames {
    private final MongoOperations mongo;

    public Merchants(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Merchant> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Merchant.class));
    }

    @Override
    public Optional<String> nameOf(String merchant) {
        return find(merchant).map(Merchant::name);
    }

    /** The names of those of the ids there are. */
    public Map<String, String> namesOf(Collection<String> ids) {
        var names = new HashMap<String, String>();
        mongo.find(Query.query(where("_id").in(ids)), Merchant.class).forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /** Opens it, unless there is one of that id. */
    public void open(Merchant merchant) {
        InsertOnce.all(mongo, Merchant.class, List.of(merchant));
    }

    /** Sets which classes of goods it may not sell. A repeat changes nothing. */
    public void offSale(String merchant, List<String> classes) {
        mongo.updateFirst(Query.query(where("_id").is(merchant)), new Update().set("offSale", classes), Merchant.class);
    }

    /** Every merchant, by id. */
    public List<Merchant> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Merchant.class);
    }
}
