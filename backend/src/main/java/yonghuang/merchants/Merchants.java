package yonghuang.merchants;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
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

    /** Every merchant, by id. */
    public List<Merchant> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Merchant.class);
    }
}
