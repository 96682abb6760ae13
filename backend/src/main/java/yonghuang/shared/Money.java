package yonghuang.shared;

/**
 * A sum that is never negative.
 *
 * @param amount whole minor units (fen)
 * @param currency ISO 4217 code; the shop knows CNY only
 */
public record Money(long amount, String currency) {
    public static final Money ZERO = fen(0);

    public Money {
        if (amount < 0) throw new IllegalArgumentException("money must not be negative, was " + amount);
        if (!currency.equals("CNY")) throw new IllegalArgumentException("only CNY is known, was " + currency);
    }

    public static Money fen(long amount) {
        return new Money(amount, "CNY");
    }

    /** @throws ArithmeticException when the sum does not fit a long */
    public Money plus(Money other) {
        return fen(Math.addExact(amount, other.amount));
    }

    /** @throws IllegalArgumentException when more is taken than there is */
    public Money minus(Money other) {
        return fen(Math.subtractExact(amount, other.amount));
    }

    /** @throws ArithmeticException when the product does not fit a long */
    public Money times(int units) {
        return fen(Math.multiplyExact(amount, (long) units));
    }
}
