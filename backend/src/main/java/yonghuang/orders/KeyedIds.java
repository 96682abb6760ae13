package yonghuang.orders;

import java.util.HexFormat;

/** Ids that follow from who asked with which key, so that a repeat finds what the first try made. */
public final class KeyedIds {
    private static final int BYTES = 16;

    private KeyedIds() {}

    /** @param prefix says what it is the id of, as {@code wav_} */
    public static String of(String prefix, String who) {
        return prefix + HexFormat.of().formatHex(OrderIds.sha256(who), 0, BYTES);
    }
}
