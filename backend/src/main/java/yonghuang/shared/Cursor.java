package yonghuang.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opaque text that says after which item a page starts: the sort key and the id of the last item shown. */
public final class Cursor {
    private static final char SEPARATOR = '\u0000';
    private static final int LONGEST = 600;

    private Cursor() {}

    public static String of(String... keys) {
        var joined = String.join(String.valueOf(SEPARATOR), keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return the keys, or null when {@code after} is null
     * @throws InvalidInput when the text was not made by {@link #of} with that many keys
     */
    public static @Nullable List<String> read(@Nullable String after, int keys) {
        if (after == null) return null;
        try {
            if (after.length() > LONGEST) throw junk();
            var joined = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            var parts = List.of(joined.split(String.valueOf(SEPARATOR), -1));
            if (parts.size() != keys || !of(parts.toArray(String[]::new)).equals(after)) throw junk();
            return parts;
        } catch (IllegalArgumentException notBase64) {
            throw junk();
        }
    }

    public static InvalidInput junk() {
        return new InvalidInput("after", "must be the 'next' of an earlier page", "必须是上一页返回的 next");
    }
}
