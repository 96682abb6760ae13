package yonghuang.mail;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;

/** The stored letters. */
@Component
class LetterBook {
    private final MongoOperations mongo;

    LetterBook(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(Letter.class)
                .createIndex(new Index().named("due").on("dueAt", ASC).sparse());
    }

    /** Those already known stay as they are. Durable when it returns. */
    void owe(List<Letter> letters) {
        InsertOnce.all(mongo, Letter.class, letters);
    }

    List<Letter> due(Instant now, int most) {
        return mongo.find(
                new Query(where("dueAt").lte(now)).with(Sort.by(ASC, "dueAt")).limit(most), Letter.class);
    }

    /** Durable when it returns: what is out is not sent again. */
    void end(List<String> ids, Letter.State state, Instant now) {
        if (ids.isEmpty()) return;
        update(
                Filters.in("_id", ids),
                Updates.combine(
                        Updates.set("state", state.name()),
                        Updates.unset("dueAt"),
                        Updates.set("endedAt", Date.from(now))));
    }

    void retry(String id, int attempts, Instant next) {
        update(
                Filters.eq("_id", id),
                Updates.combine(Updates.set("attempts", attempts), Updates.set("dueAt", Date.from(next))));
    }

    private void update(Bson which, Bson how) {
        mongo.getCollection(mongo.getCollectionName(Letter.class))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .updateMany(which, how);
    }
}
