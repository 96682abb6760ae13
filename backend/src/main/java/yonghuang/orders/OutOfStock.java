package yonghuang.orders;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Less is there than was wanted, nothing is held: 409 {@code /problems/out-of-stock}, member {@code lines} has every short line. */
public final class OutOfStock extends Refusal {
    /** @param available over all warehouses */
    public record Line(String sku, int wanted, int available) {}

    private final List<Line> lines;

    OutOfStock(List<Line> lines) {
        super("out-of-stock", 409, new Sentence("Some of what you want is not in stock any more.", "部分商品库存不足。"));
        this.lines = List.copyOf(lines);
    }

    public List<Line> lines() {
        return lines;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lines", lines);
    }
}
