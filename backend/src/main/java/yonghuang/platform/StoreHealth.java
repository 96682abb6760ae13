package yonghuang.platform;

import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Up when the store answers a ping. */
@Component
class StoreHealth extends AbstractHealthIndicator {
    private final MongoOperations mongo;

    StoreHealth(MongoOperations mongo) {
        super("store did not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        mongo.executeCommand(new Document("ping", 1));
        builder.up();
    }
}
