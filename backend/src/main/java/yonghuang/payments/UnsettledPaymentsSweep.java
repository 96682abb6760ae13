package yonghuang.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.payments.provider.IntentState;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.shared.Sweep;

/**
 * Finds what the provider knows and we do not: events that were lost, programs that stopped in between. One run looks at
 * {@link #MOST} open payments, the next run at those after them, and asks the provider about all of them at once. A provider
 * far away is asked one by one, about each payment at growing pauses ({@link LookingPace}).
 */
class UnsettledPaymentsSweep implements Sweep {
    static final Duration GRACE = Duration.ofSeconds(5);
    private static final int MOST = 500;
    private static final Logger log = LoggerFactory.getLogger(UnsettledPaymentsSweep.class);

    private final PaymentDocuments payments;
    private final PaymentProvider provider;
    private final PaymentSettlement settlement;
    private final Clock clock;
    private final LookingPace pace = new LookingPace();
    private Instant from = Instant.EPOCH;

    UnsettledPaymentsSweep(
            PaymentDocuments payments, PaymentProvider provider, PaymentSettlement settlement, Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unsettled payments";
    }

    @Override
    public synchronized void run() {
        var now = clock.instant();
        if (from.equals(Instant.EPOCH)) pace.startOver(now);
        var open = payments.unsettled(from, now.minus(GRACE), MOST);
        if (provider.isRemote()) askOneByOne(open, now);
        else askAtOnce(open);
        from = open.size() < MOST ? Instant.EPOCH : after(open.getLast().openedAt());
    }

    private void askOneByOne(List<Payment> open, Instant now) {
        open.stream().filter(payment -> pace.isDue(payment.openedAt(), now)).forEach(this::settle);
    }

    private void askAtOnce(List<Payment> open) {
        var intents = open.stream()
                .flatMap(payment -> payment.undecidedAttempts().stream())
                .map(Attempt::intent)
                .toList();
        var states = provider.statesOf(intents);
        for (var payment : open) {
            boolean news = payment.undecidedAttempts().stream()
                    .anyMatch(attempt -> isNews(payment, attempt, states.get(attempt.intent())));
            if (news) settle(payment);
        }
    }

    /** The same instant again, in case it has more of them; unless it alone fills a whole run. */
    private Instant after(Instant last) {
        return last.equals(from) ? last.plusMillis(1) : last;
    }

    private static boolean isNews(Payment payment, Attempt attempt, @Nullable IntentState state) {
        if (state == null || payment.cancelled()) return true;
        return state instanceof IntentState.Captured || attempt.status().canBecome(PaymentSettlement.statusOf(state));
    }

    private void settle(Payment payment) {
        try {
            settlement.settle(payment);
        } catch (RuntimeException failed) {
            log.warn("payment {} is not settled yet: {}", payment.id(), failed.toString());
        }
    }
}
