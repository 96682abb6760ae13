package yonghuang.merchants;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The stored merchants. Every call reads the store; readers of many keep what they were given. */
@Component
public final class Merchants {
    private final MongoOperations mongo;

    public Merchants(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Merchant> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Merchant.class));
    }

    /** Every merchant, by id. */
    public List<Merchant> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Merchant.class);
    }
}
