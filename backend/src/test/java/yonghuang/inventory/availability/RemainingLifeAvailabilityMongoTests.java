package yonghuang.inventory.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.expiry.RemainingLifeRules.Shares;
import yonghuang.inventory.level.IncomingLot;

class RemainingLifeAvailabilityMongoTests {
    private final Shop shop = new Shop()
            .withLot("SKU-0000", "ningbo", new IncomingLot("L1", 5, "2026-10-12", "2026-12-24", null, null, null));

    @Test
    void readersAreToldWhenAnEditBringsALotBackAndTakesItAgain() {
        long revision = shop.availability.revision();

        shop.life.replace(0, new Shares(10, List.of()));
        shop.follower.look();
        assertThat(shop.availability.revision()).isEqualTo(revision + 1);
        shop.follower.look();
        assertThat(shop.availability.revision()).isEqualTo(revision + 1);

        shop.life.replace(1, new Shares(30, List.of()));
        shop.follower.look();
        assertThat(shop.availability.revision()).isEqualTo(revision + 2);
    }
}
