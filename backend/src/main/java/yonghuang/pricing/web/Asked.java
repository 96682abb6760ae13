package yonghuang.pricing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** Gathers what is wrong with a request about prices, field by field, and refuses it once. */
final class Asked {
    static final long MOST_FEN = 100_000_000; // a million yuan
    private static final int MOST_NAMED = 200;
    private static final int LONGEST_ID = 64;
    private final List<FieldError> wrong = new ArrayList<>();

    void wrong(String field, String en, String zh) {
        wrong.add(new FieldError(field, new Sentence(en, zh)));
    }

    String text(String field, @Nullable String value, int longest) {
        var stripped = value == null ? "" : value.strip();
        if (stripped.isEmpty()) wrong(field, "must not be empty", "不能为空");
        else if (stripped.codePointCount(0, stripped.length()) > longest) {
            wrong(field, "must have at most " + longest + " characters", "最多 " + longest + " 个字");
        } else if (stripped.chars().anyMatch(Character::isISOControl)) {
            wrong(field, "must not contain control characters", "不能包含控制字符");
        } else return stripped;
        return "";
    }

    int count(String field, @Nullable Integer value, int fewest, int most) {
        if (value != null && value >= fewest && value <= most) return value;
        wrong(field, "must be a whole number from " + fewest + " to " + most, "必须是 " + fewest + " 至 " + most + " 的整数");
        return fewest;
    }

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

    <E extends Enum<E>> E oneOf(String field, @Nullable String value, E[] all) {
        for (var one : all) if (one.name().equals(value)) return one;
        var names = String.join(", ", Arrays.stream(all).map(Enum::name).toList());
        wrong(field, "must be one of " + names, "必须是 " + names + " 之一");
        return all[0];
    }

    /** Ids; none when the list was left out. */
    List<String> ids(String field, @Nullable List<@Nullable String> values) {
        if (values == null) return List.of();
        if (values.size() > MOST_NAMED) wrong(field, "must have at most 200 entries", "最多 200 项");
        boolean fit = values.stream().allMatch(value -> value != null && value.matches("[!-~]{1," + LONGEST_ID + "}"));
        if (!fit) wrong(field, "must name ids", "必须是编号");
        return fit ? values.stream().filter(Objects::nonNull).distinct().toList() : List.of();
    }

    void done() {
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
    }

    static int limit(int limit) {
        if (limit >= 1 && limit <= 100) return limit;
        throw new InvalidInput("limit", "must be a whole number from 1 to 100", "必须是 1 至 100 的整数");
    }
}
