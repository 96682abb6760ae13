package yonghuang.orders;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/**
 * The buyer was asked about their age and did not confirm it for every line that is not sold to minors: 409
 * {@code /problems/age-not-confirmed}, member {@code lines} has each of them; nothing is held.
 */
public final class AgeNotConfirmed extends Refusal {
    public record Line(String sku, String title) {}

    private final List<Line> lines;

    AgeNotConfirmed(List<OrderLine> lines) {
        super(
                "age-not-confirmed",
                409,
                new Sentence(
                        "Alcohol is not sold to minors. Please confirm for each of these goods that you are 18 or older.",
                        "酒类不向未成年人出售，请逐项确认您已年满 18 周岁。"));
        this.lines =
                lines.stream().map(line -> new Line(line.sku(), line.title())).toList();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lines", lines);
    }
}
