package yonghuang.listings;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.lint.Bounds;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;

/** Which prices may be set or planned. Pure. */
final class PlannedPrices extends Checked {
    private static final int MOST = 100;
    private static final Duration FARTHEST = Duration.ofDays(90);

    private PlannedPrices() {}

    /** @throws InvalidInput for a SKU that is not published, or a price or minute out of bounds */
    static void refuseWrong(List<PlannedPrice> prices, Listing listing, Instant now) {
        var check = new PlannedPrices();
        if (prices.size() > MOST) check.wrong("prices", "must have at most " + MOST, "最多 " + MOST + " 项");
        var seen = new HashSet<String>();
        for (int i = 0; i < prices.size(); i++) {
            var at = "prices[" + i + "]";
            var price = prices.get(i);
            check.sku(at + ".sku", price.sku(), listing.published().content());
            check.price(at + ".price", price.priceFen());
            check.minute(at + ".at", price, listing, now);
            if (!seen.add(price.sku() + " " + price.at()))
                check.wrong(at, "two prices of one SKU begin at once", "同一 SKU 同一时刻有两个价格");
        }
        check.done();
    }

    /** @throws InvalidInput for a SKU that is not published, or a price out of bounds */
    static void refuseUnknown(Map<String, Long> prices, Listing listing) {
        var check = new PlannedPrices();
        prices.forEach((sku, fen) -> {
            check.sku("prices", sku, listing.published().content());
            check.price("prices", fen);
        });
        check.done();
    }

    private void sku(String field, String sku, @Nullable Content published) {
        if (published != null && published.variant(sku).isEmpty())
            wrong(field, "is no published SKU of this product", "不是该商品已发布的 SKU");
    }

    private void price(String field, long fen) {
        if (fen < 1 || fen > Bounds.PRICE_FEN)
            wrong(field, "must be from 1 to 100000000 fen", "须为 0.01 元至 1,000,000 元");
    }

    /** What was planned before stays allowed, even when its minute has come and the sweep has not. */
    private void minute(String field, PlannedPrice price, Listing listing, Instant now) {
        var at = price.at();
        boolean whole = at.equals(at.truncatedTo(ChronoUnit.MINUTES));
        boolean early = at.isBefore(now.truncatedTo(ChronoUnit.MINUTES))
                && !listing.planned().contains(price);
        if (!whole || early || at.isAfter(now.plus(FARTHEST)))
            wrong(field, "must be a whole minute from now to 90 days", "须为从现在起 90 天内的整分钟");
    }
}
