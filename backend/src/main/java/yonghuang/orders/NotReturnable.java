package yonghuang.orders;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A line cannot go back like this: 409 {@code /problems/not-returnable}; members say which line, why, and how many could. */
public final class NotReturnable extends Refusal {
    public enum Why {
        TOO_MANY("fewer units of it came and are not claimed yet", "可退数量不足"),
        EXEMPT(
                "it is exempt from returns without a reason; claims about quality stay possible",
                "该商品不适用无理由退货，质量问题仍可申请"),
        TOO_LATE(
                "its days to return without a reason are over; claims about quality stay possible",
                "无理由退货期限已过，质量问题仍可申请"),
        OTHER_LOT("fewer units of that lot were sent for it", "该批次发出的数量不足或未曾发出");

        private final String en;
        private final String zh;

        Why(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }
    }

    private final int line;
    private final Why why;
    private final int units;

    NotReturnable(int line, Why why, int units) {
        super(
                "not-returnable",
                409,
                new Sentence(
                        "Line " + line + " cannot be returned so: " + why.en + ".",
                        "第 " + line + " 行不能这样退货：" + why.zh + "。"));
        this.line = line;
        this.why = why;
        this.units = units;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("line", line, "why", why.name(), "units", units);
    }
}
