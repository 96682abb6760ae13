package yonghuang.orders;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.InvalidInput;

/**
 * The wish to buy, checked for form; nothing of it is a price or a status.
 *
 * @param confirmsNearExpiry the buyer was told, in a step of its own, that lines are near their expiry, and agreed
 * @param coupon code to use, null for none
 * @param quotedTotalFen what the buyer was shown; when it costs something else, nothing is ordered. Null: not asked for
 * @param confirmsOpenedNotReturned SKUs of which the buyer confirmed, each in a step of its own, that they are not taken
 *     back without a reason
 * @param confirmsOfAge SKUs not sold to minors of which the buyer confirmed, each in a step of its own, to be of age; null
 *     when the buyer was not asked
 */
public record PlaceOrder(
        List<Line> lines,
        Address address,
        @Nullable String note,
        boolean confirmsNearExpiry,
        @Nullable String coupon,
        @Nullable Long quotedTotalFen,
        Set<String> confirmsOpenedNotReturned,
        @Nullable Set<String> confirmsOfAge) {
    /** @param offer the near-expiry offer it is bought from, null for the usual goods */
    public record Line(String sku, int units, @Nullable String offer) {
        public Line(String sku, int units) {
            this(sku, units, null);
        }
    }

    public PlaceOrder(List<Line> lines, Address address, @Nullable String note) {
        this(lines, address, note, false);
    }

    public PlaceOrder(List<Line> lines, Address address, @Nullable String note, boolean confirmsNearExpiry) {
        this(lines, address, note, confirmsNearExpiry, null, null, Set.of());
    }

    /** From whoever does not ask buyers about their age. */
    public PlaceOrder(
            List<Line> lines,
            Address address,
            @Nullable String note,
            boolean confirmsNearExpiry,
            @Nullable String coupon,
            @Nullable Long quotedTotalFen,
            Set<String> confirmsOpenedNotReturned) {
        this(lines, address, note, confirmsNearExpiry, coupon, quotedTotalFen, confirmsOpenedNotReturned, null);
    }

    /** @throws InvalidInput when it names an offer and does not confirm */
    public PlaceOrder {
        lines = List.copyOf(lines);
        confirmsOpenedNotReturned = Set.copyOf(confirmsOpenedNotReturned);
        confirmsOfAge = confirmsOfAge == null ? null : Set.copyOf(confirmsOfAge);
        if (!confirmsNearExpiry && lines.stream().anyMatch(line -> line.offer() != null)) {
            throw new InvalidInput(
                    "confirmsNearExpiry",
                    "must be true: near-expiry goods are confirmed at each purchase",
                    "须为 true：购买临期商品须逐次单独确认");
        }
    }

    /** The same for the same request; every part carries its length, so no two requests look alike. */
    String hash() {
        var text = new StringBuilder();
        lines.forEach(line -> append(text, line));
        append(text, address.name(), address.phone(), address.region(), address.street());
        if (note != null) append(text, note);
        if (coupon != null) append(text, "coupon", coupon);
        if (quotedTotalFen != null) append(text, "quoted", String.valueOf(quotedTotalFen));
        confirmsOpenedNotReturned.stream().sorted().forEach(sku -> append(text, "confirms", sku));
        if (confirmsOfAge != null) {
            append(text, "of age");
            confirmsOfAge.stream().sorted().forEach(sku -> append(text, "of age", sku));
        }
        return Fingerprints.of(text.toString());
    }

    private static void append(StringBuilder text, Line line) {
        if (line.offer() == null) append(text, line.sku(), String.valueOf(line.units()));
        else append(text, line.sku(), String.valueOf(line.units()), line.offer());
    }

    private static void append(StringBuilder text, String... parts) {
        for (var part : parts) text.append(part.length()).append(':').append(part);
        text.append('\n');
    }
}
