package yonghuang.documents;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Many documents at once, each only where its id is not there yet; durable when it returns. */
public final class InsertOnce {
    private static final int DUPLICATE_KEY = 11_000;
    private static final int LARGEST_BATCH = 1_000;

    private InsertOnce() {}

    public static <T> void all(MongoOperations mongo, Class<T> type, List<T> documents) {
        for (int from = 0; from < documents.size(); from += LARGEST_BATCH) {
            insert(mongo, type, documents.subList(from, Math.min(from + LARGEST_BATCH, documents.size())));
        }
    }

    private static <T> void insert(MongoOperations mongo, Class<T> type, List<T> documents) {
        try {
            mongo.getCollection(mongo.getCollectionName(type))
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .insertMany(
                            documents.stream().map(one -> mapped(mongo, one)).toList(),
                            new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            boolean onlyRepeats = some.getWriteConcernError() == null
                    && some.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!onlyRepeats) throw some;
        }
    }

    private static Document mapped(MongoOperations mongo, Object document) {
        var mapped = new Document();
        mongo.getConverter().write(document, mapped);
        return mapped;
    }
}
