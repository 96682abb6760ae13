package yonghuang.payments;

/** The process was started with Stripe settings that cannot work; the message says what to set. */
class StripeSettingRefused extends RuntimeException {
    StripeSettingRefused(String sentence) {
        super(sentence);
    }
}
