package yonghuang.shared;

/**
 * Unified social credit code (统一社会信用代码) of a Chinese organisation: 18 characters, the last of which checks the others,
 * by GB 32100-2015.
 */
public record Uscc(String code) {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // without I, O, S, V, Z
    private static final int LENGTH = 18;

    /** @throws IllegalArgumentException when it is none, see {@link #isValid} */
    public Uscc {
        if (!isValid(code)) throw new IllegalArgumentException("no unified social credit code: " + code);
    }

    /** Upper case, of 18 known characters, with the check character that belongs to them. */
    public static boolean isValid(String code) {
        if (code.length() != LENGTH) return false;
        if (code.chars().anyMatch(character -> CHARACTERS.indexOf(character) < 0)) return false;
        return checkOf(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
    }

    /** Weights are the powers of 3, all modulo 31. */
    private static char checkOf(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += CHARACTERS.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % CHARACTERS.length();
        }
        return CHARACTERS.charAt((CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
    }

    @Override
    public String toString() {
        return code;
    }
}
