package yonghuang.payments.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe's books and rules as its API reference describes them, as far as a shop meets them: intents with their states,
 * refunds, disputes, idempotency keys, errors, and an event for everything that happens. Knows nothing of HTTP; that is
 * {@link FakeStripeServer}, and {@link FakeStripeLine} for tests that need no sockets.
 */
public final class FakeStripe {
    public static final String SECRET_KEY = "sk_test_51MostSecretOfTheShop";
    public static final String WEBHOOK_SECRET = "whsec_WhatStripeSignsWith";
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is wrong with one call; the others are fine. */
    public enum Trouble {
        TOO_MANY_REQUESTS,
        BROKEN,
        KEY_IN_USE,
        CUT_BEFORE_THE_EFFECT,
        CUT_AFTER_THE_EFFECT
    }

    /** How a refund that Stripe takes on goes on. */
    public enum RefundCourse {
        SUCCEEDS,
        STAYS_PENDING,
        FAILS
    }

    /** @param status 0: the connection is cut and nothing is answered */
    public record Answer(int status, String body) {
        boolean isCut() {
            return status == 0;
        }
    }

    /** What Stripe would send to the webhook. */
    public record Event(String id, String type, String json) {}

    private record Kept(String request, Answer answer) {}

    private final Clock clock;
    private final Map<String, FakeIntent> intents = new LinkedHashMap<>();
    private final Map<String, FakeRefund> refunds = new LinkedHashMap<>();
    private final Map<String, ObjectNode> disputes = new LinkedHashMap<>();
    public final FakeTransfers transfers = new FakeTransfers();
    private final FakeBalance balance = new FakeBalance();
    private final Map<String, Kept> keys = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private RefundCourse course = RefundCourse.SUCCEEDS;
    private boolean live;
    private int ids = 1000;

    public FakeStripe(Clock clock) {
        this.clock = clock;
    }

    // ---- what the API does

    /** @param parameters of the query or the form, as Stripe names them: {@code metadata[reference]} */
    public synchronized Answer answer(
            String method, String path, Map<String, String> parameters, @Nullable String key, String authorization) {
        calls.add(method + " " + path);
        if (!authorization.equals("Bearer " + SECRET_KEY))
            return error(401, "invalid_request_error", null, "No such key");
        var trouble = troubles.isEmpty() ? null : troubles.removeFirst();
        if (trouble == Trouble.TOO_MANY_REQUESTS)
            return error(429, "invalid_request_error", "rate_limit", "Too many requests");
        if (trouble == Trouble.BROKEN) return error(500, "api_error", null, "Something is broken");
        if (trouble == Trouble.KEY_IN_USE)
            return error(409, "invalid_request_error", "idempotency_key_in_use", "Under way");
        if (trouble == Trouble.CUT_BEFORE_THE_EFFECT) return new Answer(0, "");
        var answer = method.equals("POST") && key != null
                ? once(key, path + parameters, () -> act(method, path, parameters))
                : act(method, path, parameters);
        return trouble == Trouble.CUT_AFTER_THE_EFFECT ? new Answer(0, "") : answer;
    }

    private Answer once(String key, String request, java.util.function.Supplier<Answer> act) {
        var kept = keys.get(key);
        if (kept == null) {
            kept = new Kept(request, act.get());
            keys.put(key, kept);
        }
        return kept.request.equals(request)
                ? kept.answer
                : error(
                        400,
                        "idempotency_error",
                        null,
                        "Keys for idempotent requests can only be used with the same parameters.");
    }

    private Answer act(String method, String path, Map<String, String> parameters) {
        var parts = path.split("/"); // "", v1, payment_intents, pi_1, cancel
        var what = method + " " + parts[2] + (parts.length > 3 ? "/*" : "") + (parts.length > 4 ? "/" + parts[4] : "");
        return switch (what) {
            case "POST payment_intents" -> create(parameters);
            case "GET payment_intents/*" ->
                withIntent(parts[3], intent -> ok(intent.json(parameters.get("expand[0]"))));
            case "POST payment_intents/*/cancel" -> withIntent(parts[3], intent -> cancel(intent, parameters));
            case "POST payment_intents/*/confirm" -> withIntent(parts[3], intent -> confirm(intent, parameters));
            case "POST refunds" -> withIntent(parameters.get("payment_intent"), intent -> refund(intent, parameters));
            case "GET refunds" -> withIntent(parameters.get("payment_intent"), intent -> refunds(intent, parameters));
            case "GET balance_transactions" -> ok(balance.list(parameters));
            case "GET disputes/*" ->
                disputes.containsKey(parts[3]) ? ok(disputes.get(parts[3])) : missing("dispute", parts[3]);
            case "POST transfers" -> transfers.create(id("tr"), parameters);
            case "GET transfers" -> transfers.list(parameters);
            default -> error(404, "invalid_request_error", null, "Unrecognized request URL");
        };
    }

    private Answer create(Map<String, String> parameters) {
        long amount = Long.parseLong(parameters.get("amount"));
        if (amount < 1)
            return error(400, "invalid_request_error", "parameter_invalid_integer", "Invalid positive integer");
        var intent = new FakeIntent(id("pi"), amount, parameters.get("currency"), live, now(), metadata(parameters));
        if (!"true".equals(parameters.get("automatic_payment_methods[enabled]")))
            return error(400, "invalid_request_error", "parameter_missing", "No payment methods");
        intents.put(intent.id, intent);
        tell("payment_intent.created", intent.json(null));
        return ok(intent.json(null));
    }

    private Answer cancel(FakeIntent intent, Map<String, String> parameters) {
        if (!intent.mayBeCanceled())
            return error(
                    400,
                    "invalid_request_error",
                    "payment_intent_unexpected_state",
                    "You cannot cancel this PaymentIntent because it has a status of " + intent.status + ".");
        intent.status = "canceled";
        intent.cancellationReason = parameters.get("cancellation_reason");
        tell("payment_intent.canceled", intent.json(null));
        return ok(intent.json(null));
    }

    /** As the payer's browser does it, with the test payment methods of Stripe. */
    private Answer confirm(FakeIntent intent, Map<String, String> parameters) {
        if (!intent.isPayable())
            return error(
                    400,
                    "invalid_request_error",
                    "payment_intent_unexpected_state",
                    "It has a status of " + intent.status);
        return switch (parameters.get("payment_method")) {
            case "pm_card_visa", "pm_alipay" -> {
                capture(intent, intent.amount);
                yield ok(intent.json(null));
            }
            case "pm_card_authenticationRequired" -> {
                intent.status = "requires_action";
                tell("payment_intent.requires_action", intent.json(null));
                yield ok(intent.json(null));
            }
            case "pm_wechat_slow" -> {
                intent.status = "processing";
                tell("payment_intent.processing", intent.json(null));
                yield ok(intent.json(null));
            }
            case "pm_card_visa_chargeDeclinedInsufficientFunds" -> decline(intent, "insufficient_funds");
            case "pm_card_chargeDeclinedExpiredCard" -> decline(intent, "expired_card");
            default -> decline(intent, "generic_decline");
        };
    }

    private Answer decline(FakeIntent intent, String code) {
        intent.status = "requires_payment_method";
        intent.declineCode = code;
        tell("payment_intent.payment_failed", intent.json(null));
        var answer = JSON.createObjectNode();
        var error = answer.putObject("error");
        error.put("type", "card_error").put("code", "card_declined").put("decline_code", code);
        error.put("message", "Your card was declined.");
        error.set("payment_intent", intent.json(null));
        return new Answer(402, answer.toString());
    }

    private void capture(FakeIntent intent, long received) {
        intent.status = "succeeded";
        intent.received = received;
        intent.charge = id("ch");
        intent.chargedAt = now();
        balance.charged(intent, now());
        tell("payment_intent.succeeded", intent.json(null));
    }

    private Answer refund(FakeIntent intent, Map<String, String> parameters) {
        if (!intent.status.equals("succeeded"))
            return error(
                    400,
                    "invalid_request_error",
                    "payment_intent_unexpected_state",
                    "This PaymentIntent does not have a successful charge to refund.");
        long sum = Long.parseLong(parameters.get("amount"));
        if (sum > intent.received - goneBack(intent))
            return error(
                    400,
                    "invalid_request_error",
                    "charge_already_refunded",
                    "Refund amount is greater than unrefunded amount on charge.");
        var refund = new FakeRefund(id("re"), intent, sum, metadata(parameters));
        refund.status = switch (course) {
            case SUCCEEDS -> "succeeded";
            case STAYS_PENDING -> "pending";
            case FAILS -> "failed";
        };
        refunds.put(refund.id, refund);
        balance.refunded(refund, now());
        if (refund.status.equals("failed")) balance.refundFailed(refund, now());
        tell("refund.created", refund.json());
        return ok(refund.json());
    }

    private long goneBack(FakeIntent intent) {
        return refunds.values().stream()
                .filter(each -> each.intent == intent && !each.status.equals("failed"))
                .mapToLong(each -> each.sum)
                .sum();
    }

    private Answer refunds(FakeIntent intent, Map<String, String> parameters) {
        var after = parameters.get("starting_after");
        int limit = Integer.parseInt(parameters.getOrDefault("limit", "10"));
        var all = new ArrayList<>(
                refunds.values().stream().filter(each -> each.intent == intent).toList());
        java.util.Collections.reverse(all);
        int from = after == null ? 0 : 1 + all.indexOf(refunds.get(after));
        var page = all.subList(from, Math.min(all.size(), from + limit));
        var list = JSON.createObjectNode().put("object", "list").put("url", "/v1/refunds");
        list.put("has_more", from + limit < all.size());
        var items = list.putArray("data");
        page.forEach(each -> items.add(each.json()));
        return ok(list);
    }

    // ---- what payers, banks and bad days do

    public void succeed(String intent) {
        payerConfirms(intent, "pm_card_visa");
    }

    public void decline(String intent) {
        payerConfirms(intent, "pm_card_chargeDeclined");
    }

    /** What the browser does with the intent's client secret. */
    public synchronized Answer payerConfirms(String intent, String paymentMethod) {
        return withIntent(intent, found -> confirm(found, Map.of("payment_method", paymentMethod)));
    }

    /** The bank has decided about what is in processing or was authenticated. */
    public synchronized void bankDecides(String intent, boolean paid) {
        var found = intents.get(intent);
        if (paid) capture(found, found.amount);
        else decline(found, "processing_error");
    }

    /** What must not happen: money of another sum, or after a cancel. */
    public synchronized void capturesAgainstTheRules(String intent, long sum) {
        capture(intents.get(intent), sum);
    }

    public synchronized void changeCurrency(String intent, String currency) {
        intents.get(intent).currency = currency;
    }

    public synchronized void forget(String intent) {
        intents.remove(intent);
    }

    /** From now on. */
    public synchronized void refundsWill(RefundCourse next) {
        course = next;
    }

    /** A refund that is under way, or was thought to be done, ends. */
    public synchronized void refundEnds(String intent, boolean paidOut) {
        for (var each : refunds.values()) {
            if (!each.intent.id.equals(intent) || each.status.equals("failed")) continue;
            each.status = paidOut ? "succeeded" : "failed";
            if (!paidOut) balance.refundFailed(each, now());
            tell(paidOut ? "refund.updated" : "refund.failed", each.json());
        }
    }

    public synchronized String dispute(String intent, String reason) {
        var found = intents.get(intent);
        var dispute = JSON.createObjectNode().put("id", id("dp")).put("object", "dispute");
        dispute.put("amount", found.received).put("currency", found.currency).put("charge", found.charge);
        dispute.put("payment_intent", intent).put("reason", reason).put("status", "needs_response");
        dispute.put("livemode", live).put("created", now()).putObject("metadata");
        disputes.put(dispute.get("id").asString(), dispute);
        balance.disputed(dispute, now());
        tell("charge.dispute.created", dispute);
        return dispute.get("id").asString();
    }

    /** The office refunds by hand at Stripe: nothing in it is ours. */
    public synchronized void refundedByHand(String intent, long sum) {
        var refund = new FakeRefund(id("re"), intents.get(intent), sum, Map.of());
        refund.status = "succeeded";
        refunds.put(refund.id, refund);
        balance.refunded(refund, now());
    }

    /** Stripe has no entry for an intent's money in its balance. */
    public synchronized void losesTheEntryOf(String intent) {
        balance.forget(intents.get(intent).charge);
    }

    /** The entry of an intent's money carries a later time than its charge. */
    public synchronized void booksLater(String intent, java.time.Duration later) {
        balance.postpone(intents.get(intent).charge, later);
    }

    public synchronized void settlesIn(String currency) {
        balance.settleIn(currency);
    }

    public synchronized void paysOut(long sum) {
        balance.paidOut(sum, now());
    }

    /** The next calls meet this, one each. */
    public synchronized void trouble(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    public synchronized void recovers() {
        troubles.clear();
    }

    /** Keys are kept for a day. */
    public synchronized void forgetKeys() {
        keys.clear();
    }

    // ---- what a test looks at

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** The last event of a type. */
    public synchronized Event lastEvent(String type) {
        return events.reversed().stream()
                .filter(event -> event.type.equals(type))
                .findFirst()
                .orElseThrow();
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized String statusOf(String intent) {
        return intents.get(intent).status;
    }

    public synchronized Map<String, String> metadataOf(String intent) {
        return intents.get(intent).metadata;
    }

    /** @param reference in the intents' metadata */
    public synchronized long captured(String reference) {
        return intents.values().stream()
                .filter(each -> reference.equals(each.metadata.get("reference")))
                .mapToLong(each -> each.received)
                .sum();
    }

    public synchronized long refunded(String reference) {
        return refunds.values().stream()
                .filter(each -> reference.equals(each.intent.metadata.get("reference")))
                .filter(each -> each.status.equals("succeeded"))
                .mapToLong(each -> each.sum)
                .sum();
    }

    /** Refunds of an intent that have not failed. */
    public synchronized long refundsOf(String intent) {
        return refunds.values().stream()
                .filter(each -> each.intent.id.equals(intent) && !each.status.equals("failed"))
                .count();
    }

    public synchronized List<String> intents(String reference) {
        return intents.values().stream()
                .filter(each -> reference.equals(each.metadata.get("reference")))
                .map(each -> each.id)
                .toList();
    }

    public synchronized void makesUp(String type, ObjectNode object) {
        tell(type, object);
    }

    public synchronized ObjectNode intentJson(String intent) {
        return intents.get(intent).json(null);
    }

    /** The header {@code Stripe-Signature}: HMAC-SHA256 over time and body, as Stripe documents it. */
    public static String signature(String body, String secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    // ---- shapes

    private void tell(String type, ObjectNode object) {
        var event = JSON.createObjectNode().put("id", id("evt")).put("object", "event");
        event.put("api_version", "2026-07-29.dahlia").put("created", now()).put("livemode", live);
        event.put("pending_webhooks", 1).put("type", type);
        event.putObject("request").putNull("id").putNull("idempotency_key");
        event.putObject("data").set("object", object.deepCopy());
        events.add(new Event(event.get("id").asString(), type, event.toPrettyString()));
    }

    private Answer withIntent(@Nullable String id, java.util.function.Function<FakeIntent, Answer> then) {
        var found = intents.get(id);
        return found == null ? missing("payment_intent", id) : then.apply(found);
    }

    static Map<String, String> metadata(Map<String, String> parameters) {
        var metadata = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (name.startsWith("metadata[")) metadata.put(name.substring(9, name.length() - 1), value);
        });
        return metadata;
    }

    static Answer ok(ObjectNode body) {
        return new Answer(200, body.toString());
    }

    private static Answer missing(String what, @Nullable String id) {
        return error(404, "invalid_request_error", "resource_missing", "No such " + what + ": '" + id + "'");
    }

    static Answer error(int status, String type, @Nullable String code, String message) {
        var body = JSON.createObjectNode();
        body.putObject("error").put("type", type).put("code", code).put("message", message);
        return new Answer(status, body.toString());
    }

    private String id(String kind) {
        return kind + "_3Fake" + ids++;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
