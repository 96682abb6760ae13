package yonghuang.payments.provider;

import org.jspecify.annotations.Nullable;

/**
 * An intent of the sandbox says itself what it is about, so opening one writes nothing.
 *
 * @param sum fen
 */
record SandboxIntentId(String reference, long sum, String key) {
    private static final String SEPARATOR = "|";
    private static final String PREFIX = "sandbox";

    SandboxIntentId {
        if ((reference + key).contains(SEPARATOR))
            throw new IllegalArgumentException("no " + SEPARATOR + " in " + reference + key);
    }

    /** @return null when the text names no intent of the sandbox */
    static @Nullable SandboxIntentId find(String text) {
        var parts = text.split("\\" + SEPARATOR, -1);
        if (parts.length != 4 || !parts[0].equals(PREFIX) || !parts[2].matches("\\d{1,18}")) return null;
        return new SandboxIntentId(parts[1], Long.parseLong(parts[2]), parts[3]);
    }

    /** @throws IllegalArgumentException when the text names no intent of the sandbox */
    static SandboxIntentId read(String text) {
        var found = find(text);
        if (found == null) throw new IllegalArgumentException("no intent of the sandbox: " + text);
        return found;
    }

    String text() {
        return String.join(SEPARATOR, PREFIX, reference, Long.toString(sum), key);
    }
}
