package yonghuang.payments.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One PaymentIntent in the books of {@link FakeStripe}. */
final class FakeIntent {
    final String id;
    final long amount;
    final boolean live;
    final long created;
    final Map<String, String> metadata;
    String currency;
    String status = "requires_payment_method";
    long received;
    long chargedAt;

    @Nullable
    String charge;

    @Nullable
    String declineCode;

    @Nullable
    String cancellationReason;

    FakeIntent(String id, long amount, String currency, boolean live, long created, Map<String, String> metadata) {
        this.id = id;
        this.amount = amount;
        this.currency = currency;
        this.live = live;
        this.created = created;
        this.metadata = metadata;
    }

    boolean isPayable() {
        return status.equals("requires_payment_method")
                || status.equals("requires_confirmation")
                || status.equals("requires_action");
    }

    boolean mayBeCanceled() {
        return isPayable() || status.equals("requires_capture");
    }

    /** @param expanded {@code latest_charge} gives the charge itself instead of its id */
    ObjectNode json(@Nullable String expanded) {
        var json = FakeStripe.JSON.createObjectNode().put("id", id).put("object", "payment_intent");
        json.put("amount", amount).put("amount_received", received).put("currency", currency);
        json.put("status", status).put("livemode", live).put("created", created);
        json.put("client_secret", id + "_secret_OfThePayer").put("cancellation_reason", cancellationReason);
        json.put("capture_method", "automatic_async").put("confirmation_method", "automatic");
        json.putObject("automatic_payment_methods").put("enabled", true);
        json.putArray("payment_method_types").add("card").add("alipay").add("wechat_pay");
        var facts = json.putObject("metadata");
        metadata.forEach(facts::put);
        json.putNull("last_payment_error");
        if (declineCode != null) {
            json.putObject("last_payment_error")
                    .put("type", "card_error")
                    .put("code", "card_declined")
                    .put("decline_code", declineCode)
                    .put("message", "Your card was declined.");
        }
        if (!"latest_charge".equals(expanded) || charge == null) return json.put("latest_charge", charge);
        json.putObject("latest_charge")
                .put("id", charge)
                .put("object", "charge")
                .put("amount", received)
                .put("currency", currency)
                .put("created", chargedAt)
                .put("paid", true);
        return json;
    }
}
