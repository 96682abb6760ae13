package yonghuang.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import yonghuang.orders.planning.ShippingFees;
import yonghuang.orders.planning.Wanted;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Money;
import yonghuang.shared.Sentence;
import yonghuang.shared.Skus;
import yonghuang.shared.Skus.Sku;

/** Names and prices what is wanted, from the catalog; the same SKU twice becomes one line. */
@Component
class PriceList {
    static final int MOST_UNITS = 10_000;

    private final Skus skus;

    PriceList(Skus skus) {
        this.skus = skus;
    }

    /** @param wanted the same lines, as the stock is asked for them */
    record Priced(List<OrderLine> lines, List<Wanted> wanted, Money shipping) {}

    private record Item(Sku sku, int units) {
        Item plus(Item more) {
            return new Item(sku, units + more.units);
        }
    }

    /** @throws InvalidInput naming each line whose SKU is unknown or not sold, or whose units add up to too many */
    Priced price(List<PlaceOrder.Line> asked, String region) {
        var lines = new ArrayList<OrderLine>();
        var wanted = new ArrayList<Wanted>();
        long grams = 0;
        for (var item : addedUp(asked)) {
            var sku = item.sku;
            lines.add(new OrderLine(sku.sku(), sku.productTitle(), sku.spec(), sku.price(), item.units));
            wanted.add(new Wanted(lines.size(), sku.sku(), item.units, sku.fresh()));
            grams += (long) sku.netWeightGrams() * item.units;
        }
        var items = lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
        return new Priced(lines, wanted, ShippingFees.of(region, grams, items));
    }

    private List<Item> addedUp(List<PlaceOrder.Line> asked) {
        var items = new LinkedHashMap<String, Item>();
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < asked.size(); i++) {
            var line = asked.get(i);
            var sku = skus.find(line.sku()).filter(Sku::onSale);
            if (sku.isEmpty()) errors.add(error(i, "sku", "is not sold here", "没有此商品或已下架"));
            else if (items.merge(line.sku(), new Item(sku.get(), line.units()), Item::plus).units > MOST_UNITS) {
                errors.add(error(i, "units", "add up to more than 10,000", "合计超过 10,000 件"));
            }
        }
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return List.copyOf(items.values());
    }

    private static FieldError error(int line, String member, String en, String zh) {
        return new FieldError("lines[" + line + "]." + member, new Sentence(en, zh));
    }
}
