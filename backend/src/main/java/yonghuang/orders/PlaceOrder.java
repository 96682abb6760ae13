package yonghuang.orders;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wish to buy, checked for form; nothing of it is a price or a status. */
public record PlaceOrder(
        List<Line> lines, Address address, @Nullable String note) {
    public record Line(String sku, int units) {}

    public PlaceOrder {
        lines = List.copyOf(lines);
    }

    /** The same for the same request; every part carries its length, so no two requests look alike. */
    String hash() {
        var text = new StringBuilder();
        lines.forEach(line -> append(text, line.sku(), String.valueOf(line.units())));
        append(text, address.name(), address.phone(), address.region(), address.street());
        if (note != null) append(text, note);
        return HexFormat.of().formatHex(OrderIds.sha256(text.toString()));
    }

    private static void append(StringBuilder text, String... parts) {
        for (var part : parts) text.append(part.length()).append(':').append(part);
        text.append('\n');
    }
}
