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

    PriceList(Skus skus, NearExpiryOffers offers) {
        this.skus = skus;
        this.offers = offers;
    }

    /** @param wanted the same lines, as the stock is asked for them */
    record Priced(List<OrderLine> lines, List<Wanted> wanted, Money shipping) {}

    private record Key(String sku, @Nullable String offer) {}

    private record Item(Sku sku, int units, @Nullable Offered offered) {
        Item plus(Item more) {
            return new Item(sku, units + more.units, offered);
        }

        OrderLine line() {
            var price = offered == null ? sku.price() : offered.price();
            return new OrderLine(
                    sku.sku(),
                    sku.productTitle(),
                    sku.spec(),
                    sku.merchant(),
                    sku.category(),
                    price,
                    units,
                    Money.ZERO,
                    nearExpiry());
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
     * @throws InvalidInput naming each line whose SKU is unknown or not sold, whose offer is not one of it that can be
     *     bought, or whose units add up to too many
     */
    Priced price(List<PlaceOrder.Line> asked, String region) {
        var lines = new ArrayList<OrderLine>();
        var wanted = new ArrayList<Wanted>();
        long grams = 0;
        for (var item : addedUp(asked)) {
            var sku = item.sku;
            lines.add(item.line());
            wanted.add(item.wanted(lines.size()));
            grams += (long) sku.netWeightGrams() * item.units;
        }
        var items = lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
        return new Priced(lines, wanted, ShippingFees.of(region, grams, items));
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
