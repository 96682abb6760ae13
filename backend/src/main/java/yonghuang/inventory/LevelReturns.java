package yonghuang.inventory;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.Returning;
import yonghuang.inventory.level.StockLevels;

/** Returned units, one durable change per part. */
@Component
final class LevelReturns implements StockReturns {
    private final StockLevels levels;

    LevelReturns(StockLevels levels) {
        this.levels = levels;
    }

    @Override
    public boolean takeBack(ReturnedUnits units) {
        var facts = lot(units, units.warehouse()).or(() -> lot(units, units.sentFrom()));
        if (facts.isEmpty()) return false;
        var incoming = incoming(facts.get(), units.units());
        return levels.change(
                units.sku(), units.warehouse(), (level, now) -> Returning.takeBack(level, incoming, units, now));
    }

    private Optional<Lot> lot(ReturnedUnits units, String warehouse) {
        return levels.find(units.sku(), warehouse).lot(units.lot());
    }

    private static IncomingLot incoming(Lot lot, int units) {
        return new IncomingLot(
                lot.lot(), units, lot.producedOn(), lot.expiresOn(), lot.county(), lot.town(), lot.certificate());
    }
}
