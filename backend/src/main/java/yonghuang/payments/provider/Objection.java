package yonghuang.payments.provider;

import org.jspecify.annotations.Nullable;

/**
 * A payer's bank objects to a captured payment (a dispute).
 *
 * @param sum whole minor units of {@code currency} the bank wants back
 * @param reason the provider's word, such as {@code fraudulent}
 * @param status the provider's word, such as {@code needs_response}
 */
public record Objection(String id, @Nullable String intent, long sum, String currency, String reason, String status) {}
