package yonghuang.identity.accounts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.identity.passwords.PasswordPolicy;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** What a person gave to get an account, checked: every wrong field is named at once. */
public record NewAccount(String email, String password, String name) {
    private static final int LONGEST_NAME = 80;
    private static final int ZERO_WIDTH_JOINER = 0x200d; // inside emoji

    /** @throws InvalidInput naming each wrong field */
    public static NewAccount of(@Nullable String email, @Nullable String password, @Nullable String name) {
        var errors = new ArrayList<FieldError>();
        var address = email == null ? "" : Emails.normalised(email);
        if (!Emails.isAddress(address)) {
            errors.add(new FieldError("email", new Sentence("must be an e-mail address", "须为有效的邮箱地址")));
        }
        var word = password == null ? "" : password;
        var weakness = PasswordPolicy.weakness(word, address);
        if (weakness != null) errors.add(new FieldError("password", weakness));
        var called = name == null ? "" : name.strip();
        if (!isName(called)) {
            errors.add(new FieldError(
                    "name",
                    new Sentence("must have 1 to 80 characters, no control characters", "须为 1 至 80 个字符，不含控制字符")));
        }
        if (!errors.isEmpty()) throw new InvalidInput(List.copyOf(errors));
        return new NewAccount(address, word, called);
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(NewAccount::cannotBeShown);
    }

    /** Control and formatting characters could forge log lines or turn the text around them. */
    private static boolean cannotBeShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "NewAccount[" + email + "]";
    }
}
