package yonghuang.pricing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Checked;

/** Reads what requests about prices have beside texts and numbers. */
final class Asked extends Checked {
    static final long MOST_FEN = 100_000_000; // a million yuan
    private static final int MOST_NAMED = 200;
    private static final int LONGEST_ID = 64;

    long fen(String field, @Nullable Long value, long least) {
        if (value != null && value >= least && value <= MOST_FEN) return value;
        wrong(
                field,
                "must be a sum from " + least + " to " + MOST_FEN + " fen",
                "必须是 " + least + " 至 " + MOST_FEN + " 分");
        return least;
    }

    Instant instant(String field, @Nullable String value) {
        try {
            if (value != null) return Instant.parse(value);
        } catch (DateTimeException notATime) {
            // told below
        }
        wrong(field, "must be a time such as 2026-11-24T08:15:00Z", "必须是时间，例如 2026-11-24T08:15:00Z");
        return Instant.EPOCH;
    }

    /** Ids; none when the list was left out. */
    List<String> ids(String field, @Nullable List<@Nullable String> values) {
        if (values == null) return List.of();
        if (values.size() > MOST_NAMED) wrong(field, "must have at most 200 entries", "最多 200 项");
        boolean fit = values.stream().allMatch(value -> value != null && value.matches("[!-~]{1," + LONGEST_ID + "}"));
        if (!fit) wrong(field, "must name ids", "必须是编号");
        return fit ? values.stream().filter(Objects::nonNull).distinct().toList() : List.of();
    }
}
