package yonghuang.payments.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The balance transactions of {@link FakeStripe}: one for each charge, refund, and refund that came back. */
final class FakeBalance {
    /** @param source as it is by now */
    private record Entry(
            String id, String type, String category, long amount, long fee, long created, Supplier<ObjectNode> source) {
        long net() {
            return amount - fee;
        }

        boolean isOf(String object) {
            return source.get().path("id").asString("").equals(object);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private String currency = "cny";
    private int ids = 1;

    void charged(FakeIntent intent, long now) {
        add("charge", "charge", intent.received, fee(intent.received), now, () -> charge(intent));
    }

    void refunded(FakeRefund refund, long now) {
        add("refund", "refund", -refund.sum, 0, now, refund::json);
    }

    void refundFailed(FakeRefund refund, long now) {
        add("refund_failure", "refund_failure", refund.sum, 0, now, refund::json);
    }

    void disputed(ObjectNode dispute, long now) {
        add("adjustment", "dispute", -dispute.get("amount").asLong(), 1500, now, dispute::deepCopy);
    }

    void paidOut(long sum, long now) {
        add(
                "payout",
                "payout",
                -sum,
                0,
                now,
                () -> FakeStripe.JSON.createObjectNode().put("id", "po_1").put("object", "payout"));
    }

    /** The account's balance is kept in this currency; ten of ours are eleven of it. */
    void settleIn(String other) {
        currency = other;
    }

    /** Stripe lost it. */
    void forget(String source) {
        entries.removeIf(entry -> entry.isOf(source));
    }

    void postpone(String source, Duration later) {
        entries.replaceAll(entry -> entry.isOf(source)
                ? new Entry(
                        entry.id,
                        entry.type,
                        entry.category,
                        entry.amount,
                        entry.fee,
                        entry.created + later.toSeconds(),
                        entry.source)
                : entry);
    }

    private void add(String type, String category, long amount, long fee, long now, Supplier<ObjectNode> source) {
        entries.add(new Entry("txn_3Fake" + ids++, type, category, settled(amount), settled(fee), now, source));
    }

    private long settled(long fen) {
        return currency.equals("cny") ? fen : fen * 11 / 10;
    }

    static long fee(long fen) {
        return fen * 34 / 1000;
    }

    private static ObjectNode charge(FakeIntent intent) {
        var charge = (ObjectNode) intent.json("latest_charge").get("latest_charge");
        charge.put("amount_captured", intent.received).put("payment_intent", intent.id);
        var facts = charge.putObject("metadata");
        intent.metadata.forEach(facts::put);
        return charge;
    }

    /** Newest first, as Stripe lists them. */
    ObjectNode list(Map<String, String> parameters) {
        long from = Long.parseLong(parameters.getOrDefault("created[gte]", "0"));
        long until = Long.parseLong(parameters.getOrDefault("created[lt]", "" + Long.MAX_VALUE));
        var found = entries.reversed().stream()
                .filter(entry -> entry.created >= from && entry.created < until)
                .toList();
        int limit = Integer.parseInt(parameters.getOrDefault("limit", "10"));
        int start = behind(found, parameters.get("starting_after"));
        var page = found.subList(start, Math.min(found.size(), start + limit));
        var list = FakeStripe.JSON.createObjectNode().put("object", "list").put("url", "/v1/balance_transactions");
        list.put("has_more", start + limit < found.size());
        boolean expanded = "data.source".equals(parameters.get("expand[0]"));
        var items = list.putArray("data");
        page.forEach(entry -> items.add(json(entry, expanded)));
        return list;
    }

    private static int behind(List<Entry> found, @Nullable String id) {
        if (id == null) return 0;
        return 1 + found.stream().map(Entry::id).toList().indexOf(id);
    }

    private ObjectNode json(Entry entry, boolean expanded) {
        var json = FakeStripe.JSON.createObjectNode().put("id", entry.id).put("object", "balance_transaction");
        json.put("amount", entry.amount).put("fee", entry.fee).put("net", entry.net());
        json.put("currency", currency).put("created", entry.created).put("available_on", entry.created + 7 * 86_400);
        json.put("type", entry.type).put("reporting_category", entry.category).put("status", "pending");
        var source = entry.source.get();
        if (expanded) json.set("source", source);
        else json.put("source", source.get("id").asString());
        return json;
    }
}
