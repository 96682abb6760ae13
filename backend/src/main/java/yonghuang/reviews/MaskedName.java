package yonghuang.reviews;

/** A name as strangers see it: its first character and two stars. */
final class MaskedName {
    private MaskedName() {}

    static String of(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) return "**";
        return Character.toString(stripped.codePointAt(0)) + "**";
    }
}
