package yonghuang.inventory.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.expiry.RemainingLifeRules.CategoryShare;
import yonghuang.inventory.expiry.RemainingLifeRules.Shares;
import yonghuang.inventory.level.IncomingLot;

/** SKU-0000 needs 54 days: on 24 November 2026 what expires before 17 January 2027 is near expiry. */
class NearExpirySweepMongoTests {
    private final Shop shop = new Shop();
    private final NearExpirySweep sweep = sweep();

    @Test
    void lotAlertsOnTheDayItHasTooLittleLeftAndOnlyOnce() {
        lot("L1", "2027-01-17");
        sweep.run();
        assertThat(alerts()).isEmpty();

        shop.clock.advance(Duration.ofHours(12)); // midnight in Shanghai
        for (int i = 0; i < 5; i++) {
            sweep().run(); // each as after a restart
            sweep.run();
            shop.clock.advance(Duration.ofHours(30));
        }

        assertThat(alerts()).containsExactly("NEAR_EXPIRY:ningbo:SKU-0000|L1");
    }

    @Test
    void lotThatComesDuringTheDayAlertsWithinAMinute() {
        sweep.run();
        lot("L1", "2026-12-24");
        shop.clock.advance(Duration.ofMinutes(1));

        sweep.run();

        assertThat(alerts()).containsExactly("NEAR_EXPIRY:ningbo:SKU-0000|L1");
    }

    @Test
    void lotAlertsWhenTheOfficeAsksForMore() {
        lot("L1", "2027-02-22");
        sweep.run();
        assertThat(alerts()).isEmpty();

        shop.life.replace(0, new Shares(30, List.of(new CategoryShare("nuts", 60))));
        sweep.run();

        assertThat(alerts()).containsExactly("NEAR_EXPIRY:ningbo:SKU-0000|L1");
    }

    @Test
    void whatHasExpiredOrKeepsOrIsGoneIsNotNearExpiry() {
        lot("OLD", "2026-11-24");
        lot("KEEPS", null);
        lot("FINE", "2027-04-10");

        sweep.run();

        assertThat(alerts()).isEmpty();
    }

    private NearExpirySweep sweep() {
        return new NearExpirySweep(shop.levels, shop.life, shop.alerts);
    }

    private void lot(String name, String expiresOn) {
        shop.withLot("SKU-0000", "ningbo", new IncomingLot(name, 5, "2026-10-12", expiresOn, null, null, null));
    }

    private List<String> alerts() {
        return shop.alerts.page(StockAlerts.of("ningbo", null, null), null, 100).stream()
                .map(StockAlert::id)
                .toList();
    }
}
