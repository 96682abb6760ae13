package yonghuang.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.NearExpiryOffers;
import yonghuang.inventory.NearExpiryOffers.Offered;
import yonghuang.orders.planning.ShippingFees;
import yonghuang.orders.planning.Wanted;
import yonghuang.orders.planning.Wanted.OnlyLot;
import yonghuang.pricing.CouponOutcome;
import yonghuang.pricing.CouponOutcome.Applied;
import yonghuang.pricing.CouponOutcome.NotUsable;
import yonghuang.pricing.Coupons;
import yonghuang.pricing.FundedBy;
import yonghuang.pricing.GroupPrices;
import yonghuang.pricing.LineDiscount;
import yonghuang.pricing.PricedLine;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Money;
import yonghuang.shared.ReturnRule;
import yonghuang.shared.Sentence;
import yonghuang.shared.Skus;
import yonghuang.shared.Skus.Sku;

/**
 * Names and prices what is wanted, from the catalog; the same SKU twice becomes one line, unless one of
 * them is of a near-expiry offer.
 */
@Component
class PriceList {
    static final int MOST_UNITS = 10_000;

    private final Skus skus;

    private final NearExpiryOffers offers;
    private final GroupPrices groups;
    private final Coupons coupons;

    PriceList(Skus skus, NearExpiryOffers offers, GroupPrices groups, Coupons coupons) {
        this.skus = skus;
        this.offers = offers;
        this.groups = groups;
        this.coupons = coupons;
    }

    /** @param wanted the same lines, as the stock is asked for them */
    record Priced(Quote quote, List<Wanted> wanted) {}

    private record Key(String sku, @Nullable String offer) {}

    private record Item(Sku sku, int units, @Nullable Offered offered) {
        Item plus(Item more) {
            return new Item(sku, units + more.units, offered);
        }

        OrderLine line(@Nullable Money group) {
            var line = atListPrice();
            if (group == null) return line;
            var off = line.total().minus(group.times(units));
            return line.less(new LineDiscount(LineDiscount.GROUP, FundedBy.MERCHANT, off));
        }

        private OrderLine atListPrice() {
            return new OrderLine(
                    sku.sku(),
                    sku.productTitle(),
                    sku.spec(),
                    sku.merchant(),
                    sku.category(),
                    price(),
                    units,
                    Money.ZERO,
                    List.of(),
                    nearExpiry());
        }

        private Money price() {
            return offered == null ? sku.price() : offered.price();
        }

        /** As a coupon sees it, at the group price. */
        PricedLine priced(@Nullable Money group) {
            return new PricedLine(sku, units, group == null ? price() : group, offered != null);
        }

        private OrderLine.@Nullable NearExpiry nearExpiry() {
            if (offered == null) return null;
            return new OrderLine.NearExpiry(offered.offer(), offered.warehouse(), offered.lot(), offered.expiresOn());
        }

        Wanted wanted(int line) {
            var only = offered == null ? null : new OnlyLot(offered.warehouse(), offered.lot());
            return new Wanted(line, sku.sku(), units, sku.fresh(), only);
        }
    }

    /**
     * Prices what is wanted, step by step: the catalog's price or that of the offer, then the group price of a public buyer,
     * then shipping by what that comes to, then the coupon. So a coupon costs nobody the free shipping.
     *
     * @param region null: without shipping
     * @param coupon its code, null for none; one that cannot be used changes no price, the quote says why
     * @throws InvalidInput naming each line whose SKU is unknown or not sold, whose offer is not one of it that can be
     *     bought, or whose units add up to too many
     */
    Priced price(String account, List<PlaceOrder.Line> asked, @Nullable String region, @Nullable String coupon) {
        var lines = new ArrayList<OrderLine>();
        var seen = new ArrayList<PricedLine>();
        var wanted = new ArrayList<Wanted>();
        long grams = 0;
        for (var item : addedUp(asked)) {
            var group = item.offered == null ? groups.priceFor(account, item.sku, item.units) : null;
            lines.add(item.line(group));
            seen.add(item.priced(group));
            wanted.add(item.wanted(lines.size()));
            grams += (long) item.sku.netWeightGrams() * item.units;
        }
        var goods = seen.stream().map(PricedLine::total).reduce(Money.ZERO, Money::plus);
        var shipping = region == null ? null : ShippingFees.of(region, grams, goods);
        if (coupon == null) return new Priced(new Quote(lines, shipping, null, null), wanted);
        var outcome = coupons.look(account, coupon, seen, shipping == null ? Money.ZERO : shipping);
        return new Priced(withCoupon(lines, shipping, outcome), wanted);
    }

    private static Quote withCoupon(List<OrderLine> lines, @Nullable Money shipping, CouponOutcome outcome) {
        return switch (outcome) {
            case NotUsable not -> new Quote(lines, shipping, null, not.reason());
            case Applied applied -> {
                var coupon = applied.coupon();
                var less = new ArrayList<OrderLine>();
                for (var line : lines) {
                    var share = applied.shares().get(less.size());
                    less.add(line.less(new LineDiscount(coupon.id(), coupon.fundedBy(), share)));
                }
                yield new Quote(less, shipping, coupon, null);
            }
        };
    }

    /** Those of them that are sold. */
    List<PlaceOrder.Line> sold(List<PlaceOrder.Line> lines) {
        return lines.stream()
                .filter(line -> skus.find(line.sku()).filter(Sku::onSale).isPresent())
                .toList();
    }

    /**
     * The same lines with the terms of their return.
     *
     * @param confirmed SKUs of which the buyer confirmed that they are not taken back without a reason
     * @throws InvalidInput naming a confirmation that is not asked of this purchase
     */
    List<OrderLine> withReturns(List<OrderLine> lines, Set<String> confirmed, Instant now) {
        var asked = lines.stream()
                .filter(line -> line.nearExpiry() == null && rule(line) == ReturnRule.CONFIRM)
                .map(OrderLine::sku)
                .collect(Collectors.toSet());
        for (var sku : confirmed) {
            if (!asked.contains(sku))
                throw new InvalidInput(
                        "confirmsOpenedNotReturned",
                        "names " + sku + ", of which no such confirmation is asked here",
                        "含有无需此项确认的商品 " + sku);
        }
        return lines.stream()
                .map(line -> line.returned(rule(line), confirmed.contains(line.sku()) ? now : null))
                .toList();
    }

    /**
     * The same lines with how it is made sure that none is sold to a minor.
     *
     * @param confirmed SKUs of which the buyer confirmed to be of age, null when the buyer was not asked
     * @throws AgeNotConfirmed naming each line that the buyer, who was asked, did not confirm
     * @throws InvalidInput naming a confirmation that is not asked of this purchase
     */
    List<OrderLine> withAgeChecks(List<OrderLine> lines, @Nullable Set<String> confirmed, Instant now) {
        var asked = lines.stream().filter(this::isForAdultsOnly).toList();
        if (confirmed != null) checkConfirmed(asked, confirmed);
        return lines.stream()
                .map(line -> line.checked(AgeCheck.of(asked.contains(line), confirmed), now))
                .toList();
    }

    private static void checkConfirmed(List<OrderLine> asked, Set<String> confirmed) {
        var skus = asked.stream().map(OrderLine::sku).collect(Collectors.toSet());
        for (var sku : confirmed) {
            if (!skus.contains(sku))
                throw new InvalidInput(
                        "confirmsOfAge", "names " + sku + ", which is sold to everybody here", "含有无需年龄确认的商品 " + sku);
        }
        var open =
                asked.stream().filter(line -> !confirmed.contains(line.sku())).toList();
        if (!open.isEmpty()) throw new AgeNotConfirmed(open);
    }

    private boolean isForAdultsOnly(OrderLine line) {
        return skus.find(line.sku()).map(skus::isForAdultsOnly).orElse(false);
    }

    private ReturnRule rule(OrderLine line) {
        return skus.find(line.sku()).map(skus::returnRule).orElse(ReturnRule.NO_REASON);
    }

    private List<Item> addedUp(List<PlaceOrder.Line> asked) {
        var items = new LinkedHashMap<Key, Item>();
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < asked.size(); i++) {
            var line = asked.get(i);
            var sku = skus.find(line.sku()).filter(Sku::onSale);
            var offered = offered(line);
            if (sku.isEmpty()) errors.add(error(i, "sku", "is not sold here", "没有此商品或已下架"));
            else if (line.offer() != null && offered.isEmpty()) {
                errors.add(error(i, "offer", "is no near-expiry offer of this SKU any more", "不是此商品有效的临期优惠"));
            } else if (added(items, line, new Item(sku.get(), line.units(), offered.orElse(null))) > MOST_UNITS) {
                errors.add(error(i, "units", "add up to more than 10,000", "合计超过 10,000 件"));
            }
        }
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return List.copyOf(items.values());
    }

    private static int added(LinkedHashMap<Key, Item> items, PlaceOrder.Line line, Item item) {
        return items.merge(new Key(line.sku(), line.offer()), item, Item::plus).units;
    }

    private Optional<Offered> offered(PlaceOrder.Line line) {
        if (line.offer() == null) return Optional.empty();
        return offers.find(line.offer()).filter(offered -> offered.sku().equals(line.sku()));
    }

    private static FieldError error(int line, String member, String en, String zh) {
        return new FieldError("lines[" + line + "]." + member, new Sentence(en, zh));
    }
}
