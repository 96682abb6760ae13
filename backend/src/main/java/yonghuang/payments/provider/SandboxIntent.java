package yonghuang.payments.provider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;

/**
 * The sandbox's own book of one intent, kept from the first time somebody pays or cancels it.
 *
 * @param id the idempotency key of the attempt, so that one key has one book
 * @param outcome null until somebody paid
 * @param decidedAt when the outcome counts; later than now while in processing
 * @param lateSince money that came after the cancel and nobody acknowledged yet; else absent, for the index
 */
@Document("sandbox_intents")
record SandboxIntent(
        @Id String id,
        String reference,
        long sum,
        @Nullable SandboxOutcome outcome,
        @Nullable Instant decidedAt,
        boolean cancelled,
        @Nullable Instant lateSince,
        List<Refunded> refunds,
        long version)
        implements Versioned<SandboxIntent> {

    /** @param at null in books of before it was written down */
    record Refunded(
            String id, String key, long sum, @Nullable Instant at) {
        boolean isSame(Refunded other) {
            return id.equals(other.id) && key.equals(other.key) && sum == other.sum;
        }
    }

    static SandboxIntent untouched(SandboxIntentId id) {
        return new SandboxIntent(id.key(), id.reference(), id.sum(), null, null, false, null, List.of(), 1);
    }

    /**
     * The first outcome stands. A cancelled intent can still be paid, which stands for money that was already on its way;
     * it is told again until {@link #acknowledged}.
     */
    SandboxIntent paid(SandboxOutcome first, Instant at) {
        if (outcome != null) return this;
        var late = cancelled && first == SandboxOutcome.SUCCEED ? at : null;
        return new SandboxIntent(id, reference, sum, first, at, cancelled, late, refunds, version);
    }

    SandboxIntent cancel() {
        return new SandboxIntent(id, reference, sum, outcome, decidedAt, true, lateSince, refunds, version);
    }

    SandboxIntent acknowledged() {
        return new SandboxIntent(id, reference, sum, outcome, decidedAt, cancelled, null, refunds, version);
    }

    String intent() {
        return new SandboxIntentId(reference, sum, id).text();
    }

    IntentState state(Instant now) {
        if (outcome == null || decidedAt == null) {
            return cancelled ? new IntentState.Cancelled() : new IntentState.RequiresPayment();
        }
        if (now.isBefore(decidedAt)) return new IntentState.Processing();
        return switch (outcome) {
            case SUCCEED -> new IntentState.Captured(sum, "CNY", false, decidedAt);
            case DECLINE -> new IntentState.Declined();
        };
    }

    Change<SandboxIntent, RefundState> refund(Refunded wanted, Instant now) {
        for (var done : refunds) {
            if (done.isSame(wanted)) return Change.unchanged(RefundState.SUCCEEDED);
            if (done.key.equals(wanted.key) || done.id.equals(wanted.id)) throw new KeyReused(wanted.key);
        }
        boolean captured = state(now) instanceof IntentState.Captured;
        if (!captured || wanted.sum > sum - refunded()) return Change.unchanged(RefundState.FAILED);
        var all = new ArrayList<>(refunds);
        all.add(wanted);
        var changed = new SandboxIntent(
                id, reference, sum, outcome, decidedAt, cancelled, lateSince, List.copyOf(all), version);
        return Change.changed(changed, RefundState.SUCCEEDED);
    }

    RefundState refundState(String refund) {
        return refunds.stream().anyMatch(done -> done.id.equals(refund)) ? RefundState.SUCCEEDED : RefundState.NONE;
    }

    private long refunded() {
        return refunds.stream().mapToLong(Refunded::sum).sum();
    }

    @Override
    public SandboxIntent atVersion(long next) {
        return new SandboxIntent(id, reference, sum, outcome, decidedAt, cancelled, lateSince, refunds, next);
    }
}
