package yonghuang.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.inventory.ledger.MovementCopier;
import yonghuang.inventory.level.LevelChanged;
import yonghuang.inventory.level.StockLevels;

/** Who is told of a changed level: what is remembered of every level, the screens, and the copier of movements. */
@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {
    @Bean
    StockLevels stockLevels(MongoOperations mongo, Clock clock, List<LevelChanged> memories, MovementCopier copier) {
        var listeners = new ArrayList<>(memories);
        listeners.add(copier::offer);
        return new StockLevels(mongo, clock, copier::copiedUpTo, listeners);
    }
}
