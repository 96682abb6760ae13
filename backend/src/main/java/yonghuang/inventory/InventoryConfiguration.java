package yonghuang.inventory;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.inventory.availability.StockAvailability;
import yonghuang.inventory.ledger.MovementCopier;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.live.LiveChanges;

/** Who is told of a changed level: the memory of what is available, the copier of movements, the screens. */
@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {
    @Bean
    StockLevels stockLevels(
            MongoOperations mongo,
            Clock clock,
            StockAvailability availability,
            MovementCopier copier,
            LiveChanges live) {
        return new StockLevels(mongo, clock, copier::copiedUpTo, List.of(availability, copier::offer, live));
    }
}
