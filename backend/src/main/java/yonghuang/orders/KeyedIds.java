package yonghuang.orders;

import yonghuang.shared.Fingerprints;

/** Ids that follow from who asked with which key, so that a repeat finds what the first try made. */
public final class KeyedIds {
    private static final int DIGITS = 32;

    private KeyedIds() {}

    /** @param prefix says what it is the id of, as {@code wav_} */
    public static String of(String prefix, String who) {
        return prefix + Fingerprints.of(who, DIGITS);
    }
}
