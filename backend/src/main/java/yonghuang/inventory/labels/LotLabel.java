package yonghuang.inventory.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.LotFacts;

/**
 * What stands on the label of a lot: what the law wants on packed produce (R22: name, origin, who sells it, when it was
 * made) and what a scanner needs. What is not known has no line.
 *
 * @param title of the product in Chinese
 * @param seller merchant or supplier
 * @param trace address of the public trace page
 */
public record LotLabel(
        String title, LotFacts facts, @Nullable String seller, String trace) {
    /** One line for people, its name in both languages. */
    record Line(String name, String value) {}

    /** @return the text of the bar code: {@code SKU|LOT} */
    String code() {
        return facts.id();
    }

    List<Line> lines() {
        var lines = new ArrayList<@Nullable Line>();
        lines.add(line("SKU", facts.sku()));
        lines.add(line("批次 Lot", facts.lot()));
        lines.add(line("生产 Produced", facts.producedOn()));
        lines.add(line("到期 Expires", facts.expiresOn()));
        lines.add(line("产地 Origin", origin()));
        lines.add(line("商户 Seller", seller));
        return lines.stream().filter(Objects::nonNull).toList();
    }

    private @Nullable String origin() {
        var known =
                Stream.of(facts.county(), facts.town()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return known.isEmpty() ? null : known;
    }

    private static @Nullable Line line(String name, @Nullable String value) {
        return value == null ? null : new Line(name, value);
    }
}
