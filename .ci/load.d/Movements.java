import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;

/**
 * Years of history in a ledger: pairs of a reservation and its release, which move nothing, spread over all levels of a
 * stopped shop. Run from its source: {@code java -cp 'lib/*' Movements.java URI DATABASE MANY}; prints how many there are.
 */
class Movements {
    private static final int BATCH = 1_000;
    private static final int FIRST_ENTRY = 1_001; // behind what the first change of a level really did
    private static final int DAYS_BACK = 365;

    /** A level and a lot of it. */
    private record Place(String level, String sku, String warehouse, String lot) {}

    public static void main(String[] args) {
        long wanted = Long.parseLong(args[2]);
        try (var client = MongoClients.create(args[0])) {
            var database = client.getDatabase(args[1]);
            var ledger = database.getCollection("stock_movements");
            var places = places(database.getCollection("stock_levels"));
            if (places.isEmpty()) throw new IllegalStateException("the shop has no stock in " + args[1]);
            fill(ledger, places, wanted - ledger.countDocuments());
            System.out.println("{\"movements\": " + ledger.countDocuments() + ", \"levels\": " + places.size() + "}");
        }
    }

    private static List<Place> places(MongoCollection<Document> levels) {
        var places = new ArrayList<Place>();
        for (var level : levels.find().projection(Projections.include("sku", "warehouse", "lots.lot"))) {
            var lots = level.getList("lots", Document.class);
            if (lots.isEmpty()) continue;
            places.add(new Place(
                    level.getString("_id"),
                    level.getString("sku"),
                    level.getString("warehouse"),
                    lots.getFirst().getString("lot")));
        }
        return places;
    }

    private static void fill(MongoCollection<Document> ledger, List<Place> places, long missing) {
        var random = new SplittableRandom(1);
        var now = Instant.now();
        var batch = new ArrayList<Document>(BATCH);
        for (long i = 0; i < missing; i += 2) {
            var place = places.get((int) (i / 2 % places.size()));
            int entry = FIRST_ENTRY + (int) (i / 2 / places.size()) * 2;
            var at = Date.from(now.minus(random.nextLong(DAYS_BACK * 86_400L) + 60, ChronoUnit.SECONDS));
            batch.add(movement(place, entry, "RESERVATION", at));
            batch.add(movement(place, entry + 1, "RELEASE", at));
            if (batch.size() >= BATCH || i + 2 >= missing) {
                ledger.insertMany(batch, new InsertManyOptions().ordered(false));
                batch.clear();
            }
        }
    }

    private static Document movement(Place place, int entry, String kind, Date at) {
        return new Document("_id", place.level() + "#1#" + entry)
                .append("level", place.level())
                .append("sku", place.sku())
                .append("warehouse", place.warehouse())
                .append("version", 1L)
                .append("entry", entry)
                .append("kind", kind)
                .append("lot", place.lot())
                .append("units", 1)
                .append("reference", "load:" + entry)
                .append("actor", "shop")
                .append("at", at);
    }
}
