package yonghuang.identity.passwords;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Sentence;

/** Long rather than complicated: no rules about kinds of characters, only the guesses tried first are refused. */
public final class PasswordPolicy {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 4;
    private static final Set<String> TRIED_FIRST = Set.of(
            "0123456789",
            "1234567890",
            "0987654321",
            "9876543210",
            "12345678910",
            "123456789a",
            "a123456789",
            "a1234567890",
            "abc1234567",
            "abcd123456",
            "abcdefghij",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "1qazxsw23edc",
            "qwertyuiop",
            "qwerty12345",
            "qwerty123456",
            "asdfghjkl1",
            "zxcvbnm123",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "p@ssw0rd123",
            "mypassword",
            "iloveyou12",
            "iloveyou123",
            "letmein123",
            "welcome123",
            "welcome1234",
            "changeme123",
            "adminadmin",
            "admin12345",
            "admin123456",
            "administrator",
            "woaini1314",
            "woaini520",
            "woaini5201314",
            "5201314520",
            "1314520520",
            "qq123456789",
            "wang123456",
            "zhang123456",
            "aa123456789",
            "asd123456789",
            "yonghuang1",
            "yonghuang123",
            "huanggang1");

    private PasswordPolicy() {}

    /** @return what is wrong with it, null when nothing is */
    public static @Nullable Sentence weakness(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return new Sentence("must have 10 to 128 characters", "须为 10 至 128 个字符");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (lower.equals(email)) return new Sentence("must not be the e-mail address", "不能与邮箱相同");
        if (TRIED_FIRST.contains(lower) || password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return new Sentence("is one of the passwords tried first", "过于常见，请换一个");
        }
        return null;
    }
}
