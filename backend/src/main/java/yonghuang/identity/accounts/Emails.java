package yonghuang.identity.accounts;

import java.util.Locale;
import java.util.regex.Pattern;

/** The one form of an e-mail address under which an account is found. */
public final class Emails {
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final int LONGEST_LOCAL_PART = 64;

    private Emails() {}

    public static String normalised(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    static boolean isAddress(String normalised) {
        return normalised.length() <= LONGEST
                && normalised.indexOf('@') <= LONGEST_LOCAL_PART
                && ADDRESS.matcher(normalised).matches();
    }
}
