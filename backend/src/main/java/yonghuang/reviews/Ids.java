package yonghuang.reviews;

import yonghuang.shared.Fingerprints;

/** Ids that follow from what a text is, so that a repeat finds it. */
final class Ids {
    private static final int DIGITS = 32;

    private Ids() {}

    static String of(String prefix, String... parts) {
        var joined = new StringBuilder();
        for (var part : parts) joined.append(part.length()).append(':').append(part);
        return prefix + Fingerprints.of(joined.toString(), DIGITS);
    }
}
