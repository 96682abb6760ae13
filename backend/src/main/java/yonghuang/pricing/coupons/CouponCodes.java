package yonghuang.pricing.coupons;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import yonghuang.shared.Fingerprints;

/** Codes of coupons: what they look like, how new ones are made, and the id that follows from one. */
public final class CouponCodes {
    public static final int LONGEST = 32;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,31}");
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // nothing that looks like another
    private static final int RANDOM_LENGTH = 12; // 60 bits: not to be guessed, see CodeGuesses
    private static final int ID_LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CouponCodes() {}

    /** Upper case, without blanks around it: how a code is compared. */
    public static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** 3 to 32 letters, digits and hyphens, after {@link #normal}. */
    public static boolean isOne(String normal) {
        return FORM.matcher(normal).matches();
    }

    static String random() {
        var code = new StringBuilder(RANDOM_LENGTH);
        for (int i = 0; i < RANDOM_LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    /** The same for the same code, and not to be turned back into it. */
    public static String idOf(String normal) {
        return "cpn_" + Fingerprints.of(normal, ID_LENGTH);
    }
}
