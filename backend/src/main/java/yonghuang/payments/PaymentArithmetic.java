package yonghuang.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yonghuang.payments.provider.IntentState;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.payments.provider.ProviderAway;
import yonghuang.shared.ConsistencyCheck;

/**
 * Of every payment: no more goes back than came in, at the sums that were asked for. Of the open ones, up to
 * {@link #MOST_ASKED}: the provider has no money that we have not recorded for longer than a settlement takes. A provider
 * far away is asked about the oldest few only; when it cannot be reached, that is told, for nothing was proved then.
 */
class PaymentArithmetic implements ConsistencyCheck {
    private static final int MOST_ASKED = 1_000;
    private static final int MOST_ASKED_FAR_AWAY = 50;
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(1);

    private final PaymentDocuments payments;
    private final PaymentProvider provider;
    private final Clock clock;

    PaymentArithmetic(PaymentDocuments payments, PaymentProvider provider, Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public Report run() {
        var differences = new ArrayList<Difference>();
        long checked = 0;
        try (var all = payments.all()) {
            for (var each = all.iterator(); each.hasNext(); checked++) check(each.next(), differences);
        }
        try {
            askAboutOpenOnes(differences);
        } catch (ProviderAway unreachable) {
            differences.add(new Difference(name(), provider.name(), "asked about open payments", "not reached"));
        }
        return new Report(checked, List.copyOf(differences));
    }

    private void check(Payment payment, List<Difference> differences) {
        for (var attempt : payment.attempts()) {
            if (attempt.sum() != payment.due()) {
                differences.add(difference(
                        payment, payment.due() + " asked for", attempt.sum() + " in attempt " + attempt.n()));
            }
            long back = payment.givenBackOf(attempt);
            long captured = attempt.capturedSum();
            if (back > captured) {
                differences.add(difference(
                        payment, "at most " + captured + " back from attempt " + attempt.n(), back + " back"));
            }
        }
    }

    private void askAboutOpenOnes(List<Difference> differences) {
        var settledBy = clock.instant().minus(SETTLED_WITHIN);
        int most = provider.isRemote() ? MOST_ASKED_FAR_AWAY : MOST_ASKED;
        var open = payments.unsettled(Instant.EPOCH, settledBy, most).stream()
                .filter(payment -> payment.provider().equals(provider.name()))
                .toList();
        var states = provider.statesOf(
                open.stream().map(payment -> payment.lastAttempt().intent()).toList());
        for (var payment : open) {
            if (states.get(payment.lastAttempt().intent()) instanceof IntentState.Captured captured
                    && captured.at().isBefore(settledBy)) {
                differences.add(difference(
                        payment, "captured " + captured.sum(), payment.status().name()));
            }
        }
    }

    private Difference difference(Payment payment, String expected, String found) {
        return new Difference(name(), payment.id(), expected, found);
    }
}
