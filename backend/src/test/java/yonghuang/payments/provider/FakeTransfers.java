package yonghuang.payments.provider;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;
import yonghuang.payments.provider.FakeStripe.Answer;

/** Transfers to connected accounts in the books of {@link FakeStripe}; asked under its lock. */
public final class FakeTransfers {
    private final List<ObjectNode> all = new ArrayList<>();
    private final Set<String> accounts = new HashSet<>(Set.of("acct_1"));
    private long balance = Long.MAX_VALUE;

    Answer create(String id, Map<String, String> parameters) {
        long sum = Long.parseLong(parameters.get("amount"));
        var destination = parameters.get("destination");
        if (!accounts.contains(destination))
            return FakeStripe.error(
                    400, "invalid_request_error", "resource_missing", "No such destination: '" + destination + "'");
        if (sum > balance)
            return FakeStripe.error(400, "invalid_request_error", "balance_insufficient", "Insufficient funds");
        balance -= sum;
        var transfer = FakeStripe.JSON.createObjectNode().put("id", id).put("object", "transfer");
        transfer.put("amount", sum).put("currency", parameters.get("currency")).put("destination", destination);
        transfer.put("transfer_group", parameters.get("transfer_group")).put("reversed", false);
        var facts = transfer.putObject("metadata");
        FakeStripe.metadata(parameters).forEach(facts::put);
        all.add(transfer);
        return FakeStripe.ok(transfer);
    }

    Answer list(Map<String, String> parameters) {
        var group = parameters.get("transfer_group");
        var list = FakeStripe.JSON.createObjectNode().put("object", "list").put("url", "/v1/transfers");
        list.put("has_more", false);
        var items = list.putArray("data");
        all.reversed().stream()
                .filter(each ->
                        group == null || group.equals(each.get("transfer_group").asString()))
                .forEach(items::add);
        return FakeStripe.ok(list);
    }

    /** What the shop has at Stripe. */
    public void balance(long fen) {
        balance = fen;
    }

    /** Fen that went to an account. */
    public long sentTo(String account) {
        return all.stream()
                .filter(each -> account.equals(each.get("destination").asString()))
                .mapToLong(each -> each.get("amount").asLong())
                .sum();
    }

    public int count() {
        return all.size();
    }
}
