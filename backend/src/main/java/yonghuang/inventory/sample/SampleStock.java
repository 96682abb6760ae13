package yonghuang.inventory.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Gatherers;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;
import yonghuang.inventory.availability.StockAvailability;
import yonghuang.inventory.ledger.StockLedger;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.shared.SampleData;
import yonghuang.shared.ShopSettings;
import yonghuang.shared.Skus;

/**
 * Fills the warehouses once. The moment of the first start is stored before anything else, so a start that completes
 * an interrupted one makes the very same lots; movements are stored before the level that is their sum.
 */
@Component
public final class SampleStock implements SampleData {
    private static final int TURN = 20;
    private static final int AT_ONCE = 500;
    private static final String ID = "stock";

    /** @param products for how many sample products it is complete, 0 while it is not */
    @Document("sample_stock")
    record Filled(@Id String id, Instant firstStart, int products) {}

    private final MongoOperations mongo;
    private final Skus skus;
    private final StockLevels levels;
    private final StockLedger ledger;
    private final StockAvailability availability;
    private final LotRegister register;
    private final ShopSettings settings;

    public SampleStock(
            MongoOperations mongo,
            Skus skus,
            StockLevels levels,
            StockLedger ledger,
            StockAvailability availability,
            LotRegister register,
            ShopSettings settings) {
        this.mongo = mongo;
        this.skus = skus;
        this.levels = levels;
        this.ledger = ledger;
        this.availability = availability;
        this.register = register;
        this.settings = settings;
    }

    @Override
    public int turn() {
        return TURN;
    }

    @Override
    public void load() {
        var filled = filled();
        if (filled.products() == settings.sampleProducts()) return;
        skus.all().stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> fill(some, filled.firstStart()));
        mongo.save(new Filled(ID, filled.firstStart(), settings.sampleProducts()));
    }

    private Filled filled() {
        InsertOnce.all(mongo, Filled.class, List.of(new Filled(ID, levels.now(), 0)));
        var stored = mongo.findById(ID, Filled.class);
        if (stored == null) throw new IllegalStateException("sample_stock was removed while it was being filled");
        return stored;
    }

    private void fill(List<Skus.Sku> some, Instant firstStart) {
        var missing = some.stream()
                .flatMap(sku -> new SampleLots(sku, firstStart).levels().stream())
                .filter(level -> !availability.isKnown(level.sku(), level.warehouse()))
                .toList();
        if (missing.isEmpty()) return;
        var movements = new ArrayList<StockMovement>();
        for (var level : missing) level.movements().forEach(entry -> movements.add(StockMovement.of(level, entry)));
        ledger.add(movements);
        register.recordAll(facts(missing));
        levels.storeFirst(missing);
    }

    /** The same lot lies in both warehouses; its facts are written once. */
    private static List<LotFacts> facts(List<StockLevel> levels) {
        var facts = new LinkedHashMap<String, LotFacts>();
        for (var level : levels) {
            for (var lot : level.lots()) {
                var one = LotFacts.of(level.sku(), lot);
                facts.putIfAbsent(one.id(), one);
            }
        }
        return List.copyOf(facts.values());
    }
}
