package yonghuang.identity.web;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;

/** What must be there in a request. */
final class Given {
    private Given() {}

    /** @throws InvalidInput naming the field when it was left out or is null */
    static <T> T given(String field, @Nullable T value) {
        if (value == null) throw new InvalidInput(field, "is missing", "不能缺少");
        return value;
    }
}
