package yonghuang.payments.provider;

import org.jspecify.annotations.Nullable;

/**
 * What a provider wrote to our webhook, signature checked. It says only where to look; what it claims of money is not even
 * kept.
 *
 * @param id the same for every delivery of one event
 * @param object id of what it is about: an intent, a refund, a dispute
 * @param intent the intent behind the object; null when the message does not name one
 * @param reference what the intent was opened for, as far as the message says so
 * @param live about real money
 * @param account set when the event happened in an account that is only connected to ours
 */
public record ProviderMessage(
        String id,
        String type,
        About about,
        String object,
        @Nullable String intent,
        @Nullable String reference,
        boolean live,
        @Nullable String account) {
    /** What there is to look at. */
    public enum About {
        INTENT,
        REFUND,
        DISPUTE,
        /** Nothing we have to do with. */
        OTHER
    }
}
