package yonghuang.payments.provider;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/**
 * What the shop asks of a payment provider. Money is in fen. Every call that changes something carries a key and may be
 * repeated with it: the repeat answers as the first did and moves no money. Any call may throw when the provider cannot be
 * reached; nobody knows then whether it had its effect, and only {@link #stateOf} and {@link #refundState} tell.
 */
public interface PaymentProvider {
    /** "sandbox" or "stripe"; stored with each payment. */
    String name();

    /** True where real money moves; a capture in the other mode is never accepted. */
    boolean live();

    /** True where every question goes over the network: then nobody asks without need, and the sweep at growing pauses. */
    default boolean isRemote() {
        return false;
    }

    /**
     * Opens an intent to pay.
     *
     * @param reference what is paid for, handed back with every event
     * @param key names one attempt at one sum
     * @throws KeyReused when the key was used with another reference or sum
     */
    ProviderIntent createIntent(String reference, Money due, String key);

    /** The truth about an intent, for payer, webhook and sweep alike; unknown to the provider: {@link IntentState.Unknown}. */
    IntentState stateOf(String intent);

    /** The truth about several intents at once; one entry for each. */
    default Map<String, IntentState> statesOf(Collection<String> intents) {
        var states = new LinkedHashMap<String, IntentState>();
        intents.forEach(intent -> states.put(intent, stateOf(intent)));
        return states;
    }

    /**
     * Nobody shall pay this intent any more.
     *
     * @return the truth afterwards: captured money stays captured
     */
    IntentState cancel(String intent);

    /**
     * Gives captured money back.
     *
     * @param refund the caller's id of this refund, by which {@link #refundState} finds it
     * @return FAILED when it was refused, also when more would go back than was captured; may be tried again with another key
     * @throws KeyReused when the key was used with another intent or sum
     */
    RefundState refund(String intent, String refund, Money sum, String key);

    /** The truth about a refund; NONE when the provider never heard of it. */
    RefundState refundState(String intent, String refund);

    /**
     * What the provider's books say moved, in any order, one part at a time; asking again for the same part gives the same
     * entries, as long as the time asked about is over.
     *
     * @param from first instant, a whole second
     * @param until first instant that is not asked about
     * @param after {@link MoneyPage#next} of the part before; null for the first
     */
    MoneyPage moved(Instant from, Instant until, @Nullable String after);

    /** What an intent was opened for; null when it is unknown, or was not opened by us. */
    default @Nullable String referenceOf(String intent) {
        return null;
    }

    /** A bank's objection by its id; null when the provider knows of none. */
    default @Nullable Objection objection(String id) {
        return null;
    }
}
