package yonghuang.orders;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.orders.parcel.ParcelStatus;

/** Looks through this account's orders only, by their index. */
@Component
class DeliveredGoods implements ReceivedGoods {
    private final MongoTemplate mongo;

    DeliveredGoods(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean has(String account, Collection<String> skus) {
        var delivered = where("status")
                .is(ParcelStatus.DELIVERED.name())
                .and("lines.sku")
                .in(List.copyOf(skus));
        return mongo.exists(
                new Query(where("account").is(account).and("parcels").elemMatch(delivered)), Order.class);
    }
}
