package yonghuang.inventory.counts;

import yonghuang.shared.Fingerprints;

/** The id of a count follows from who opens it, where, and by which key: so the same request opens it once. */
final class CountIds {
    private static final int DIGITS = 24;

    private CountIds() {}

    static String of(String account, String warehouse, String key) {
        return "cnt_" + Fingerprints.of(String.join("\n", account, warehouse, key), DIGITS);
    }
}
