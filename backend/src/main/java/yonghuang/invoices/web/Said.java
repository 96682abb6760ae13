package yonghuang.invoices.web;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;

/** What a person has to write. */
final class Said {
    private static final int LONGEST = 500;

    private Said() {}

    /** @throws InvalidInput naming the field when it says nothing, or too much */
    static String of(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST)
            throw new InvalidInput(field, "must have 1 to 500 characters", "须为 1 至 500 个字符");
        return text.strip();
    }
}
