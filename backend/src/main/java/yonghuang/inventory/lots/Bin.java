package yonghuang.inventory.lots;

import java.util.regex.Pattern;

/** A place in a warehouse: zone, rack and level, as {@code A-01-2}. Bins are not listed anywhere: a well-formed name is one. */
public final class Bin {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{0,3}-[0-9]{1,3}-[0-9]{1,2}");

    private Bin() {}

    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
