package yonghuang.payments.provider;

import java.time.Instant;

/** What a provider says of an intent. */
public sealed interface IntentState {
    /** Waits for the payer. */
    record RequiresPayment() implements IntentState {}

    /** The payer has paid and the provider has not decided yet. */
    record Processing() implements IntentState {}

    /**
     * The money is there.
     *
     * @param sum whole minor units of {@code currency}
     * @param live false for play money
     */
    record Captured(long sum, String currency, boolean live, Instant at) implements IntentState {}

    /** Refused for good: this intent never captures anything; paying again takes another intent. */
    record Declined() implements IntentState {}

    /** Cancelled; money that was already on its way may still be captured. */
    record Cancelled() implements IntentState {}

    /** The provider cannot say. */
    record Unknown() implements IntentState {}
}
