package yonghuang.payments.provider;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.payments.provider.ProviderMessage.About;
import yonghuang.shared.InvalidInput;

/**
 * Reads what Stripe sends (https://docs.stripe.com/webhooks): signature and age first, over the bytes as they came, then the
 * few fields that say where to look. Any version of Stripe's API will do for that.
 */
public final class StripeWebhook {
    private static final Map<String, About> KNOWN = Map.ofEntries(
            Map.entry("payment_intent.succeeded", About.INTENT),
            Map.entry("payment_intent.payment_failed", About.INTENT),
            Map.entry("payment_intent.processing", About.INTENT),
            Map.entry("payment_intent.requires_action", About.INTENT),
            Map.entry("payment_intent.canceled", About.INTENT),
            Map.entry("refund.created", About.REFUND),
            Map.entry("refund.updated", About.REFUND),
            Map.entry("refund.failed", About.REFUND),
            Map.entry("charge.refund.updated", About.REFUND),
            Map.entry("charge.dispute.created", About.DISPUTE),
            Map.entry("charge.dispute.updated", About.DISPUTE),
            Map.entry("charge.dispute.closed", About.DISPUTE));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String secret;
    private final Clock clock;

    public StripeWebhook(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * @param body as it came
     * @param signature the header {@code Stripe-Signature}; null when there was none
     * @throws WebhookRefused when it was not signed with our secret within the last five minutes
     * @throws InvalidInput when it was, and is no event all the same
     */
    public ProviderMessage read(byte[] body, @Nullable String signature) {
        var text = new String(body, StandardCharsets.UTF_8);
        if (signature == null || !isSigned(text, signature)) throw new WebhookRefused();
        try {
            return message(JSON.readTree(text));
        } catch (JacksonException notJson) {
            throw unreadable();
        }
    }

    private boolean isSigned(String text, String signature) {
        try {
            return Webhook.Signature.verifyHeader(text, signature, secret, Webhook.DEFAULT_TOLERANCE, clock);
        } catch (SignatureVerificationException | RuntimeException refused) {
            return false; // also a header that is no signature at all
        }
    }

    private static ProviderMessage message(JsonNode event) {
        var object = event.path("data").path("object");
        var type = required(event, "type");
        var about = KNOWN.getOrDefault(type, About.OTHER);
        if (about == About.OTHER) {
            return new ProviderMessage(required(event, "id"), type, about, "", null, null, false, null);
        }
        return new ProviderMessage(
                required(event, "id"),
                type,
                about,
                required(object, "id"),
                text(object, about == About.INTENT ? "id" : "payment_intent"),
                text(object.path("metadata"), StripePaymentProvider.REFERENCE),
                event.path("livemode").asBoolean(false),
                text(event, "account"));
    }

    private static String required(JsonNode node, String name) {
        var text = text(node, name);
        if (text == null) throw unreadable();
        return text;
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static InvalidInput unreadable() {
        return new InvalidInput("body", "must be an event", "必须是事件");
    }
}
