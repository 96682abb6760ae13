package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import yonghuang.pricing.WiredPricing;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class PurchaseTests {
    private static final WiredPricing PRICING =
            new WiredPricing(TestStore.fresh(), new MutableClock(Instant.parse("2026-11-24T08:00:00Z")));

    @Provide
    Arbitrary<List<OrderLine>> lines() {
        var line = Combinators.combine(
                        Arbitraries.longs().between(0, 100_000_000),
                        Arbitraries.integers().between(1, 10_000))
                .as((price, units) -> new OrderLine(
                        "SKU", "title", "spec", "m-1", "tea", Money.fen(price), units, Money.ZERO, List.of(), null));
        return line.list().ofMinSize(1).ofMaxSize(100);
    }

    /** Checked with numbers that cannot overflow. */
    @Property(tries = 300)
    void theTotalIsTheSumOfTheLinesAndTheWay(
            @ForAll("lines") List<OrderLine> lines, @ForAll @LongRange(min = 0, max = 10_000_000) long shipping) {
        var purchase = new Purchase(
                "", Instant.EPOCH, lines, Money.fen(shipping), new Address("", "", "330203", ""), null, null, null);

        var items = lines.stream()
                .map(line -> BigInteger.valueOf(line.price().amount()).multiply(BigInteger.valueOf(line.units())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(BigInteger.valueOf(purchase.itemsTotal().amount())).isEqualTo(items);
        assertThat(BigInteger.valueOf(purchase.total().amount())).isEqualTo(items.add(BigInteger.valueOf(shipping)));
    }

    /** The way a list of the same wishes is split into lines changes nothing of what it costs. */
    @Property(tries = 300)
    void theSameSkuInPiecesCostsWhatItCostsTogether(@ForAll("pieces") List<Integer> pieces) {
        var prices =
                new PriceList(new OrdersShop.SomeSkus(), offer -> Optional.empty(), PRICING.groups, PRICING.coupons);
        var asked = new ArrayList<PlaceOrder.Line>();
        pieces.forEach(units -> asked.add(new PlaceOrder.Line(OrdersShop.TEA, units)));
        int together = pieces.stream().mapToInt(Integer::intValue).sum();

        assertThat(prices.price("shen", asked, "110101", null))
                .isEqualTo(
                        prices.price("shen", List.of(new PlaceOrder.Line(OrdersShop.TEA, together)), "110101", null));
    }

    @Provide
    Arbitrary<List<Integer>> pieces() {
        return Arbitraries.integers().between(1, 100).list().ofMinSize(1).ofMaxSize(100);
    }
}
