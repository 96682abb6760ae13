package yonghuang.inventory.trace.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.SkuLot;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.lots.RecalledLots;
import yonghuang.inventory.trace.LotWay;
import yonghuang.inventory.trace.web.PublicTrace.Traced;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.NotFound;
import yonghuang.shared.Registrations;
import yonghuang.shared.Registrations.Registration;
import yonghuang.shared.Skus;

/** What anybody may know of a lot: what it is, where from, and its way. No quantities, no names of people, no orders. */
@RestController
class LotController {
    private final StockLevels levels;
    private final LotRegister register;
    private final RecalledLots recalled;
    private final LotWay way;
    private final Skus skus;
    private final MerchantNames merchants;
    private final Registrations registrations;

    LotController(
            StockLevels levels,
            LotRegister register,
            RecalledLots recalled,
            LotWay way,
            Skus skus,
            MerchantNames merchants,
            Registrations registrations) {
        this.levels = levels;
        this.register = register;
        this.recalled = recalled;
        this.way = way;
        this.skus = skus;
        this.merchants = merchants;
        this.registrations = registrations;
    }

    @Operation(operationId = "traceLot")
    @GetMapping("/api/lots/{lot}")
    PublicTrace trace(@PathVariable String lot) {
        var holding = holding(lot);
        if (holding.isEmpty()) throw new NotFound();
        var names = holding.stream().map(StockLevel::sku).distinct().toList();
        var facts =
                names.stream().flatMap(sku -> facts(holding, sku, lot).stream()).toList();
        return PublicTrace.of(
                lot,
                names.stream().map(this::traced).toList(),
                facts,
                registration(PublicTrace.agreed(facts, LotFacts::gi)),
                merchant(PublicTrace.agreed(facts, LotFacts::merchant)),
                way.of(lot, holding),
                recall(lot, names));
    }

    private @Nullable PublicRecall recall(String lot, List<String> skus) {
        return skus.stream()
                .flatMap(sku -> recalled.recalledSince(new SkuLot(sku, lot)).stream())
                .min(Comparator.naturalOrder())
                .map(PublicRecall::of)
                .orElse(null);
    }

    /** Levels that ever had units of it; one that only heard of a recall did not. */
    private List<StockLevel> holding(String lot) {
        return levels.find(where("lots.lot").is(lot)).stream()
                .filter(level ->
                        level.lot(lot).filter(here -> !here.fed().isEmpty()).isPresent())
                .sorted(Comparator.comparing(StockLevel::id))
                .toList();
    }

    /** What the register has, and what only a level knows. */
    private List<LotFacts> facts(List<StockLevel> holding, String sku, String lot) {
        var here = holding.stream()
                .filter(level -> level.sku().equals(sku))
                .flatMap(level -> level.lot(lot).stream())
                .map(known -> LotFacts.of(sku, known));
        return Stream.concat(register.find(sku, lot).stream(), here).toList();
    }

    private Traced traced(String sku) {
        return new Traced(sku, skus.find(sku).map(Skus.Sku::productTitle).orElse(null));
    }

    private @Nullable Registration registration(@Nullable String id) {
        return id == null ? null : registrations.registration(id).orElse(null);
    }

    private @Nullable String merchant(@Nullable String id) {
        return id == null ? null : merchants.nameOf(id).orElse(null);
    }
}
