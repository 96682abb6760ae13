package yonghuang.orders.planning;

import java.util.Map;
import yonghuang.shared.Money;

/**
 * What the way to the buyer costs, by province and total net weight: one fee for the first kilogram, one for each
 * further kilogram begun. How many parcels we make of it is our business, so it does not change the fee.
 * <strong>A sample tariff</strong>, made up for the sample shop; no carrier's prices.
 */
public final class ShippingFees {
    private static final long GRAMS = 1000;
    private static final Money FREE_FROM = Money.fen(9_900);
    private static final String ZHEJIANG = "33";

    /** @param first fen for the first kilogram; @param further fen for each further kilogram begun */
    private record Tariff(long first, long further) {}

    private static final Tariff NEAR = new Tariff(600, 100);
    private static final Tariff NEIGHBOUR = new Tariff(800, 200);
    private static final Tariff FAR = new Tariff(1_000, 400);
    private static final Tariff REMOTE = new Tariff(1_800, 1_200);

    /** Provinces where the warehouses stand, those beside them, and the remote ones; all others are far. */
    private static final Map<String, Tariff> BY_PROVINCE = Map.ofEntries(
            Map.entry(ZHEJIANG, NEAR),
            Map.entry("42", NEAR),
            Map.entry("31", NEIGHBOUR),
            Map.entry("32", NEIGHBOUR),
            Map.entry("34", NEIGHBOUR),
            Map.entry("35", NEIGHBOUR),
            Map.entry("36", NEIGHBOUR),
            Map.entry("41", NEIGHBOUR),
            Map.entry("43", NEIGHBOUR),
            Map.entry("50", NEIGHBOUR),
            Map.entry("61", NEIGHBOUR),
            Map.entry("15", REMOTE),
            Map.entry("54", REMOTE),
            Map.entry("62", REMOTE),
            Map.entry("63", REMOTE),
            Map.entry("64", REMOTE),
            Map.entry("65", REMOTE));

    private ShippingFees() {}

    /**
     * @param region six-digit division code
     * @param grams net weight of everything, not negative
     * @return zero inside Zhejiang from 99.00 CNY of goods
     */
    public static Money of(String region, long grams, Money itemsTotal) {
        var province = region.substring(0, 2);
        if (province.equals(ZHEJIANG) && itemsTotal.amount() >= FREE_FROM.amount()) return Money.ZERO;
        var tariff = BY_PROVINCE.getOrDefault(province, FAR);
        return Money.fen(tariff.first() + Math.multiplyExact(furtherKilograms(grams), tariff.further()));
    }

    private static long furtherKilograms(long grams) {
        return Math.max(0, (grams + GRAMS - 1) / GRAMS - 1);
    }
}
