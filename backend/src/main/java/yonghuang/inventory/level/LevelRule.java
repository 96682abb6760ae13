package yonghuang.inventory.level;

import java.time.Instant;
import yonghuang.documents.Change;

/** A pure decision on one level at one instant. A level never stored is empty and has version 0. */
@FunctionalInterface
public interface LevelRule<R> {
    Change<StockLevel, R> decide(StockLevel level, Instant now);
}
