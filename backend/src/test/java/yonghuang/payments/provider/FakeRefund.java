package yonghuang.payments.provider;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** One Refund in the books of {@link FakeStripe}. */
final class FakeRefund {
    final String id;
    final FakeIntent intent;
    final long sum;
    final Map<String, String> metadata;
    String status = "pending";

    FakeRefund(String id, FakeIntent intent, long sum, Map<String, String> metadata) {
        this.id = id;
        this.intent = intent;
        this.sum = sum;
        this.metadata = metadata;
    }

    ObjectNode json() {
        var json = FakeStripe.JSON.createObjectNode().put("id", id).put("object", "refund");
        json.put("amount", sum).put("currency", intent.currency).put("charge", intent.charge);
        json.put("payment_intent", intent.id).put("status", status);
        var facts = json.putObject("metadata");
        metadata.forEach(facts::put);
        return json;
    }
}
