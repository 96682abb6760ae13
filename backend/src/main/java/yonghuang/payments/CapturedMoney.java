package yonghuang.payments;

/**
 * Implemented by whoever asked for the money. Called before the payment is recorded as succeeded, and called again
 * with the same capture after a crash: a repeat gives the same verdict and changes nothing.
 */
public interface CapturedMoney {
    enum Verdict {
        KEEP,
        GIVE_BACK
    }

    Verdict accept(PaymentCaptured captured);

    /** Status of what the reference names, as shown to the payer. */
    String statusOf(String reference);
}
