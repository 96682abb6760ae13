package yonghuang.merchants.particulars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another account for a merchant's money, asked for by a member and decided by somebody else, in the office.
 *
 * @param bank sealed
 * @param by account id of the member
 * @param reason why it was refused
 * @param at when it came to what it is
 */
public record BankChange(
        String id,
        String bank,
        String by,
        Decision decision,
        @Nullable String reason,
        Instant at) {
    /** What was decided about it. */
    public enum Decision {
        PROPOSED,
        ACCEPTED,
        REFUSED
    }

    boolean isOpen() {
        return decision == Decision.PROPOSED;
    }

    BankChange decided(Decision as, @Nullable String why, Instant now) {
        return new BankChange(id, bank, by, as, why, now);
    }

    /** Never shows where money goes, wherever it is printed. */
    @Override
    public String toString() {
        return "BankChange[" + id + ", " + decision + "]";
    }
}
