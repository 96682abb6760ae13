package yonghuang.pricing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.pricing.coupons.CodeGuesses;
import yonghuang.pricing.coupons.CouponUses;
import yonghuang.pricing.coupons.StoredCoupons;
import yonghuang.pricing.group.GroupBoard;
import yonghuang.pricing.group.PublicBuyers;
import yonghuang.pricing.group.StoredGroupPrices;
import yonghuang.shared.ShopSettings;

/** The pricing module wired by hand over one store and one clock. */
public final class WiredPricing {
    public final StoredCoupons stored;
    public final CouponUses uses;
    public final Coupons coupons;
    public final StoredGroupPrices groupPrices;
    public final PublicBuyers buyers;
    public final GroupPrices groups;

    public WiredPricing(MongoTemplate mongo, Clock clock) {
        var settings = new ShopSettings(Path.of("."), false, true, 600, Duration.ofMinutes(15), 1000, true);
        stored = new StoredCoupons(mongo, clock);
        uses = new CouponUses(mongo, clock);
        coupons = new Coupons(stored, uses, new CodeGuesses(mongo, clock, settings), clock);
        var board = new GroupBoard(mongo);
        groupPrices = new StoredGroupPrices(mongo, board);
        buyers = new PublicBuyers(mongo, board, clock);
        groups = new GroupPrices(board);
    }
}
