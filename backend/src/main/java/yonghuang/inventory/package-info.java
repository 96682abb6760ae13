/**
 * Stock of every warehouse: on hand, promised, and its ledger of movements.
 * Other modules go through {@link yonghuang.inventory.StockReservations}; nobody else writes a stock level.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "sheets"})
@NullMarked
package yonghuang.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
