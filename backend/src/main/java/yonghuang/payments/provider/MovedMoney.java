package yonghuang.payments.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the provider's books.
 *
 * @param id the provider's
 * @param key the key of the attempt or refund of ours that caused it; null when nothing of ours did
 * @param intent null when it belongs to none
 * @param sum whole minor units of {@code currency}, never negative, as payer or payee sees it
 * @param fee what the provider keeps of it, whole minor units of {@code settledIn}; negative when it gives a fee back
 * @param net what our balance at the provider changes by, whole minor units of {@code settledIn}; negative for what leaves
 * @param settledIn the balance's currency, which may be another than the payer's
 * @param words the provider's own name for such an entry
 */
public record MovedMoney(
        String id,
        Kind kind,
        @Nullable String key,
        @Nullable String intent,
        long sum,
        String currency,
        long fee,
        long net,
        String settledIn,
        Instant at,
        String words) {
    /** What the money did. */
    public enum Kind {
        CAPTURE,
        REFUND,
        /** Money of a refund came back, because no bank took it. */
        REFUND_FAILED,
        /** A bank took money back for its payer, or returned it afterwards. */
        DISPUTE,
        /** Fees, payouts, transfers: nothing that one payment of ours must know of. */
        OTHER
    }
}
