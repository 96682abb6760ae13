package yonghuang.identity.sessions;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.identity.tokens.Ids;

/** What the refresh cookie holds: the id of the session and 256 random bits, of which the store has only the digest. */
record RefreshSecret(String session, String secret) {
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}");

    static RefreshSecret ofNewSession() {
        return ofSession(Ids.random(ID_BYTES));
    }

    static RefreshSecret ofSession(String session) {
        return new RefreshSecret(session, Ids.random(SECRET_BYTES));
    }

    /** @return null for what cannot be one of ours */
    static @Nullable RefreshSecret parse(@Nullable String cookie) {
        if (cookie == null || !FORM.matcher(cookie).matches()) return null;
        int dot = cookie.indexOf('.');
        return new RefreshSecret(cookie.substring(0, dot), cookie.substring(dot + 1));
    }

    String digest() {
        return Ids.sha256(secret);
    }

    String cookie() {
        return session + "." + secret;
    }

    @Override
    public String toString() {
        return "RefreshSecret[" + session + "]";
    }
}
