package yonghuang.merchants.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** Reads what was sent, and gathers everything that is wrong with it. */
final class Said {
    private static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 20;

    private final List<FieldError> errors = new ArrayList<>();

    static int limit(@Nullable Integer limit) {
        if (limit == null) return USUAL_ITEMS;
        if (limit >= 1 && limit <= MOST_ITEMS) return limit;
        throw new InvalidInput("limit", "must be from 1 to 100", "必须在 1 到 100 之间");
    }

    void wrong(String field, String en, String zh) {
        errors.add(new FieldError(field, new Sentence(en, zh)));
    }

    void refuseIfWrong() {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    /** One line, or several where a reason is told; never another control character. */
    String text(String field, @Nullable String given, int longest) {
        var text = given == null ? "" : given.strip();
        boolean plain = text.chars().noneMatch(each -> Character.isISOControl(each) && each != '\n');
        if (text.isEmpty() || text.length() > longest || !plain)
            wrong(field, "must have 1 to " + longest + " characters", "须为 1 至 " + longest + " 个字符");
        return text;
    }

    String matching(String field, @Nullable String given, Pattern form, String en, String zh) {
        var text = given == null ? "" : given.strip();
        if (!form.matcher(text).matches()) wrong(field, en, zh);
        return text;
    }

    @Nullable
    LocalDate day(String field, @Nullable String given) {
        if (given == null) return null;
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException noDay) {
            wrong(field, "must be a day such as 2027-03-31", "须为日期，如 2027-03-31");
            return null;
        }
    }

    /** At least one of the words, without repeats. */
    <E extends Enum<E>> Set<E> words(String field, @Nullable List<@Nullable E> given) {
        var words = new java.util.LinkedHashSet<E>();
        if (given != null) for (var word : given) Optional.ofNullable(word).ifPresent(words::add);
        if (given == null || words.size() != given.size() || words.isEmpty())
            wrong(field, "must hold at least one, each once", "至少一项且不能重复");
        return words;
    }
}
