package yonghuang.invoices;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Uscc;

/**
 * What the buyer wants on the invoice; once asked for, it is not altered.
 *
 * @param title a person's name, or the organisation's as registered
 * @param uscc of the organisation; null for a person
 * @param email where it may be sent; null when the order's page is enough
 */
public record InvoiceWish(
        Kind kind,
        String title,
        @Nullable Uscc uscc,
        @Nullable String email) {
    /** Whom it is made out to. */
    public enum Kind {
        PERSON,
        COMPANY
    }

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_EMAIL = 254;

    /** @throws InvalidInput naming what is missing or wrong */
    public static InvoiceWish of(
            @Nullable Kind kind, @Nullable String title, @Nullable String uscc, @Nullable String email) {
        if (kind == null) throw new InvalidInput("kind", "must be PERSON or COMPANY", "须为 PERSON 或 COMPANY");
        return new InvoiceWish(kind, title(title), uscc(kind, uscc), email(email));
    }

    private static String title(@Nullable String title) {
        var plain = title == null ? "" : title.strip();
        boolean fits = !plain.isEmpty() && plain.length() <= LONGEST_TITLE;
        if (!fits || plain.chars().anyMatch(Character::isISOControl))
            throw new InvalidInput("title", "must have 1 to 100 characters on one line", "须为 1 至 100 个字符，不含换行");
        return plain;
    }

    private static @Nullable Uscc uscc(Kind kind, @Nullable String uscc) {
        if (kind == Kind.PERSON) {
            if (uscc == null) return null;
            throw new InvalidInput("uscc", "belongs to a COMPANY only", "个人抬头不填统一社会信用代码");
        }
        if (uscc == null || !Uscc.isValid(uscc))
            throw new InvalidInput(
                    "uscc", "must be a unified social credit code: 18 characters that check", "须为校验正确的 18 位统一社会信用代码");
        return new Uscc(uscc);
    }

    private static @Nullable String email(@Nullable String email) {
        if (email == null) return null;
        if (email.length() > LONGEST_EMAIL || !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))
            throw new InvalidInput("email", "must be an e-mail address", "须为电子邮箱地址");
        return email;
    }
}
