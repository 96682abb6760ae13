package yonghuang.orders;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.documents.Documents;

/** Counts the writes {@link Documents} makes as steps. */
final class CountedMongo extends MongoTemplate {
    private final Steps steps;

    CountedMongo(MongoTemplate store, Steps steps) {
        super(store.getMongoDatabaseFactory());
        this.steps = steps;
    }

    /** Inserts go this way. */
    @Override
    public <T> T execute(String collection, CollectionCallback<T> insert) {
        if (calledBy("insert")) steps.next();
        return super.execute(collection, insert);
    }

    /** Replacements go this way. */
    @Override
    public MongoCollection<Document> getCollection(String collection) {
        if (calledBy("collection")) steps.next();
        return super.getCollection(collection);
    }

    private static boolean calledBy(String method) {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.anyMatch(frame -> frame.getDeclaringClass() == Documents.class
                        && frame.getMethodName().equals(method)));
    }
}
