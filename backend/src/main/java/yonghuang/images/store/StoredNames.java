package yonghuang.images.store;

import java.util.regex.Pattern;

/** The names bytes are stored under, the same for every store. */
final class StoredNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)?(\\.[a-z]+)?");

    private StoredNames() {}

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a name: " + name);
        return name;
    }

    /** Pictures are named as such; of other files the shop knows more than their store has to. */
    static String mediaType(String name) {
        return name.endsWith(".jpg") ? "image/jpeg" : "application/octet-stream";
    }
}
