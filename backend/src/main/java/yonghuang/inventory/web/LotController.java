package yonghuang.inventory.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** What anybody may know of a lot: what it is, where from, and its way. No quantities, no names of people. */
@RestController
class LotController {
    record Traced(String sku, @Nullable String title) {}

    /** @param kind of the movement that brought it there */
    record Leg(String warehouse, MovementKind kind, Instant at) {}

    record Trace(
            String lot,
            List<Traced> products,
            @Nullable String producedOn,
            @Nullable String expiresOn,
            @Nullable String county,
            @Nullable String town,
            @Nullable String certificate,
            List<Leg> journey) {}

    private final StockLevels levels;
    private final Skus skus;

    LotController(StockLevels levels, Skus skus) {
        this.levels = levels;
        this.skus = skus;
    }

    @Operation(operationId = "traceLot")
    @GetMapping("/api/lots/{lot}")
    Trace trace(@PathVariable String lot) {
        var holding = levels.find(where("lots.lot").is(lot)).stream()
                .filter(level -> level.lot(lot).filter(Lot::hasBeenHere).isPresent())
                .sorted(Comparator.comparing(StockLevel::id))
                .toList();
        if (holding.isEmpty()) throw new NotFound();
        var lots = holding.stream().flatMap(level -> level.lot(lot).stream()).toList();
        return new Trace(
                lot,
                products(holding),
                known(lots, Lot::producedOn),
                known(lots, Lot::expiresOn),
                known(lots, Lot::county),
                known(lots, Lot::town),
                known(lots, Lot::certificate),
                journey(holding, lot));
    }

    private List<Traced> products(List<StockLevel> holding) {
        return holding.stream()
                .map(StockLevel::sku)
                .distinct()
                .map(sku -> new Traced(
                        sku, skus.find(sku).map(Skus.Sku::productTitle).orElse(null)))
                .toList();
    }

    private static List<Leg> journey(List<StockLevel> holding, String lot) {
        return holding.stream()
                .flatMap(level -> level.lot(lot).stream()
                        .map(here -> new Leg(level.warehouse(), MovementKind.RECEIPT, here.receivedAt())))
                .sorted(Comparator.comparing(Leg::at))
                .distinct()
                .toList();
    }

    private static @Nullable String known(List<Lot> lots, Function<Lot, @Nullable String> fact) {
        return lots.stream().map(fact).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
