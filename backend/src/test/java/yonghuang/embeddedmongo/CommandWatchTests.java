package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandWatchTests {
    @TempDir
    Path folder;

    private Iterable<String> refusedBy(Consumer<MongoCollection<Document>> work) {
        var watch = new CommandWatch();
        try (var store = EmbeddedMongo.open(folder, 0);
                var client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(store.connectionString())).addCommandListener(watch).build())) {
            work.accept(client.getDatabase("shop").getCollection("things"));
        } catch (MongoException refusedByTheStoreToo) {
            return watch.refused();
        }
        return watch.refused();
    }

    @Test
    void whatTheShopDoesIsAllowed() {
        assertThat(refusedBy(things -> {
            things.createIndex(new Document("sku", 1), new IndexOptions().unique(true).sparse(true));
            things.insertOne(new Document("sku", "TEA"));
            things.find(gt("sku", "A")).sort(new Document("sku", 1)).limit(2).first();
            things.replaceOne(eq("sku", "TEA"), new Document("sku", "NUT"));
            things.updateOne(eq("sku", "NUT"), Updates.inc("units", 1));
            things.aggregate(List.of(new Document("$match", new Document()), new Document("$group", new Document("_id", null).append("all", new Document("$sum", "$units"))))).first();
            things.countDocuments();
            things.deleteOne(eq("sku", "NUT"));
            things.drop();
        })).isEmpty();
    }

    @Test
    void unknownStageIsSeen() {
        assertThat(refusedBy(things -> things.aggregate(List.of(new Document("$setWindowFields", new Document()))).first())).containsExactly("aggregate of things: $setWindowFields");
    }

    @Test
    void updateThatIsAPipelineIsSeen() {
        assertThat(refusedBy(things -> things.updateOne(eq("_id", 1), List.of(new Document("$set", new Document("a", 1)))))).containsExactly("update of things: an update that is a pipeline");
    }

    @Test
    void partialIndexIsSeen() {
        assertThat(refusedBy(things -> things.createIndex(new Document("a", 1), new IndexOptions().partialFilterExpression(gt("a", 1))))).contains("createIndexes of things: index option partialFilterExpression");
    }

    @Test
    void unknownOperatorDeepInAQueryIsSeen() {
        assertThat(refusedBy(things -> things.find(new Document("$or", List.of(new Document("a", new Document("$near", List.of(1, 2)))))).first())).containsExactly("find of things: $near");
    }
}
