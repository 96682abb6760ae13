package yonghuang.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.LineDiscount;
import yonghuang.pricing.TakenCoupon;
import yonghuang.shared.Money;
import yonghuang.shared.Sentence;

/**
 * One step of how a price came about; all of them together are the total. In the order in which they are worked out: the
 * prices of the catalog, the group price, the coupon, the way to the buyer.
 *
 * @param amount fen, negative for what comes off
 * @param lines what of it is on which line, only those it concerns; none for shipping
 */
public record PriceEntry(PriceEntryKind kind, Sentence label, long amount, List<PriceShare> lines) {
    private static final Sentence GOODS = new Sentence("Goods", "商品金额");
    private static final Sentence GROUP = new Sentence("Group price", "团购价优惠");
    private static final Sentence SHIPPING = new Sentence("Shipping", "运费");

    public enum PriceEntryKind {
        LIST,
        GROUP,
        COUPON,
        SHIPPING
    }

    /**
     * @param line number of the order line, from 1
     * @param amount fen, negative for what comes off
     */
    public record PriceShare(int line, String sku, long amount) {}

    public PriceEntry {
        lines = List.copyOf(lines);
    }

    /** @param shipping null while nobody knows where it goes */
    static List<PriceEntry> of(List<OrderLine> lines, @Nullable Money shipping, @Nullable TakenCoupon coupon) {
        var entries = new ArrayList<PriceEntry>();
        entries.add(sum(PriceEntryKind.LIST, GOODS, goods(lines)));
        var group = off(lines, LineDiscount::isGroup);
        if (!group.isEmpty()) entries.add(sum(PriceEntryKind.GROUP, GROUP, group));
        var byCoupon = off(lines, discount -> !discount.isGroup());
        if (coupon != null) entries.add(sum(PriceEntryKind.COUPON, coupon.name(), byCoupon));
        if (shipping != null) {
            entries.add(new PriceEntry(PriceEntryKind.SHIPPING, SHIPPING, shipping.amount(), List.of()));
        }
        return List.copyOf(entries);
    }

    private static List<PriceShare> goods(List<OrderLine> lines) {
        var shares = new ArrayList<PriceShare>();
        for (var line : lines) {
            shares.add(
                    new PriceShare(shares.size() + 1, line.sku(), line.total().amount()));
        }
        return shares;
    }

    private static List<PriceShare> off(List<OrderLine> lines, Predicate<LineDiscount> counts) {
        var shares = new ArrayList<PriceShare>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            long off = line.discountBy().stream()
                    .filter(counts)
                    .mapToLong(discount -> discount.amount().amount())
                    .sum();
            if (off > 0) shares.add(new PriceShare(i + 1, line.sku(), -off));
        }
        return shares;
    }

    private static PriceEntry sum(PriceEntryKind kind, Sentence label, List<PriceShare> shares) {
        return new PriceEntry(
                kind, label, shares.stream().mapToLong(PriceShare::amount).sum(), shares);
    }

    /** In fen, what all steps come to. */
    static long sum(List<PriceEntry> entries) {
        return entries.stream().mapToLong(PriceEntry::amount).sum();
    }
}
