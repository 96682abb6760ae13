package yonghuang.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput.FieldError;

/** Reads the members of a request, gathers what is wrong with them field by field, and refuses once. */
public class Checked {
    private static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 20;

    private final List<FieldError> errors = new ArrayList<>();

    public final void wrong(String field, String en, String zh) {
        errors.add(new FieldError(field, new Sentence(en, zh)));
    }

    /** The text without blanks around it; empty, after noting the error, when it is missing, too long or has control characters. */
    public final String text(String field, @Nullable String text, int longest) {
        return read(field, text, longest, false);
    }

    /** Text that may have several lines; each break is one {@code \n}. */
    public final String paragraph(String field, @Nullable String text, int longest) {
        return read(field, text == null ? null : text.replace("\r\n", "\n").replace('\r', '\n'), longest, true);
    }

    /**
     * {@link #text} where it is all that is read.
     *
     * @throws InvalidInput naming the field
     */
    public static String textOf(String field, @Nullable String text, int longest) {
        var read = new Checked();
        var said = read.text(field, text, longest);
        read.done();
        return said;
    }

    /**
     * {@link #paragraph} where it is all that is read.
     *
     * @throws InvalidInput naming the field
     */
    public static String paragraphOf(String field, @Nullable String text, int longest) {
        var read = new Checked();
        var said = read.paragraph(field, text, longest);
        read.done();
        return said;
    }

    /** Null where there is none. */
    public final @Nullable String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : text(field, text, longest);
    }

    private String read(String field, @Nullable String text, int longest, boolean lines) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) wrong(field, "must not be empty", "不能为空");
        else if (stripped.codePointCount(0, stripped.length()) > longest) {
            wrong(field, "must have at most " + longest + " characters", "最多 " + longest + " 个字");
        } else if (!stripped.codePoints().allMatch(point -> isWritten(point) || (lines && point == '\n'))) {
            wrong(field, "must not contain control characters", "不能包含控制字符");
        } else return stripped;
        return "";
    }

    /** Null, after noting the error, when it is none of them. */
    public final <E extends Enum<E>> @Nullable E oneOf(String field, @Nullable String name, E[] all) {
        for (var each : all) if (each.name().equals(name)) return each;
        var names = String.join(", ", Arrays.stream(all).map(Enum::name).toList());
        wrong(field, "must be one of " + names, "必须是以下之一：" + names);
        return null;
    }

    public final int units(String field, @Nullable Integer units, int fewest, int most) {
        if (units != null && units >= fewest && units <= most) return units;
        wrong(field, "must be a whole number from " + fewest + " to " + most, "必须是 " + fewest + " 至 " + most + " 的整数");
        return fewest;
    }

    /** What was noted so far, in that order. */
    protected final List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** No control character, no line break, no half of a character, nothing that turns the writing direction. */
    protected static boolean isWritten(String line) {
        return line.codePoints().allMatch(Checked::isWritten);
    }

    /** @throws InvalidInput when anything was wrong */
    public final void done() {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private static boolean isWritten(int point) {
        boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        return !turns
                && switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> false;
                    default -> true;
                };
    }

    /** How many items of a list are wanted; 20 when nothing is said. */
    public static int limit(@Nullable Integer wanted) {
        if (wanted == null) return USUAL_ITEMS;
        int limit = wanted;
        if (limit >= 1 && limit <= MOST_ITEMS) return limit;
        throw new InvalidInput("limit", "must be a whole number from 1 to 100", "必须是 1 至 100 的整数");
    }
}
