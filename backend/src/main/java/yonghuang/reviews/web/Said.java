package yonghuang.reviews.web;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;

/** Reads what people write: plain text of bounded length, line breaks kept, no other control characters. */
final class Said {
    private static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 20;
    private static final int MOST_STARS = 5;

    private Said() {}

    /** @return stripped, each line break one {@code \n} */
    static String text(String field, @Nullable String given, int longest) {
        var text = given == null ? "" : given.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (text.isEmpty() || text.length() > longest) {
            throw new InvalidInput(field, "must have 1 to " + longest + " characters", "须为 1 至 " + longest + " 个字符");
        }
        if (text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            throw new InvalidInput(field, "must not contain control characters", "不能包含控制字符");
        }
        return text;
    }

    static int stars(@Nullable Integer given) {
        if (given != null && given >= 1 && given <= MOST_STARS) return given;
        throw new InvalidInput("stars", "must be from 1 to 5", "必须在 1 到 5 之间");
    }

    static int limit(@Nullable Integer limit) {
        if (limit == null) return USUAL_ITEMS;
        if (limit >= 1 && limit <= MOST_ITEMS) return limit;
        throw new InvalidInput("limit", "must be from 1 to 100", "必须在 1 到 100 之间");
    }
}
