package yonghuang.merchants;

import java.util.Set;

/** The counties, districts and cities under Huanggang and the area of Longganhu, by their division codes: where merchants sit. */
public final class Counties {
    private static final Set<String> CODES = Set.of(
            "421102", "421121", "421122", "421123", "421124", "421125", "421126", "421127", "421171", "421181",
            "421182");

    private Counties() {}

    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }
}
