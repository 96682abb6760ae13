package yonghuang.payments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/** The money side of an order. Every call may be repeated and then changes nothing more. */
public interface Payments {
    record Summary(
            String id,
            String reference,
            String provider,
            PaymentStatus status,
            @Nullable String clientSecret,
            Money due,
            Money captured,
            List<Refund> refunds) {
        /** Without the secret: records end up in logs. */
        @Override
        public String toString() {
            return "payment " + id + " of " + reference + ", " + status;
        }
    }

    /** @param status PENDING, SUCCEEDED or FAILED (tried again by the sweep) */
    record Refund(String id, Money sum, String status, String reason) {}

    /**
     * Opens the payment of a reference and asks the provider for an intent.
     *
     * @throws yonghuang.shared.Refusal when the provider cannot be reached; asking again is safe
     */
    Summary request(String reference, String account, Money due);

    Optional<Summary> find(String reference);

    Map<String, Summary> findAll(Collection<String> references);

    /** Nothing will be captured any more; money that still arrives goes back by itself. */
    void cancel(String reference);

    /**
     * Gives money back, once per refund id.
     *
     * @throws IllegalArgumentException when more would go back than was captured and not yet refunded
     */
    void refund(String reference, String refund, Money sum, String reason);

    /** Brings our record to the provider's truth now. */
    Summary settle(String reference);
}
