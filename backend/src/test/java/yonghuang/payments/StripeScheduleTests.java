package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import yonghuang.payments.UnreliableProvider.Break;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripe.RefundCourse;
import yonghuang.payments.provider.FakeStripe.Trouble;
import yonghuang.payments.provider.WebhookRefused;
import yonghuang.shared.Money;
import yonghuang.shared.Refusal;

/**
 * Any schedule of payers, banks, events (lost, late, twice, in any order, forged, lying), stops of the program, broken lines,
 * sweeps, refunds and ends of orders. In the end Stripe's own books say: what was captured and has not gone back is what
 * the order kept, to the fen, and our record says the same. {@code -Dyonghuang.schedules=20000} runs more of them.
 */
class StripeScheduleTests {
    private static final int TRIES = 1_000;
    private static final int SCHEDULES_A_TRY = Math.max(1, Integer.getInteger("yonghuang.schedules", TRIES) / TRIES);
    private static final AtomicInteger ORDERS = new AtomicInteger();

    private final UnreliableProvider line = new UnreliableProvider();
    private final StripeShop world = new StripeShop(line::over);
    private final FakeStripe stripe = world.stripe;

    enum Happening {
        PAYER_PAYS,
        PAYER_IS_DECLINED,
        PAYER_PAYS_SLOWLY,
        BANK_PAYS,
        BANK_REFUSES,
        PAYER_TRIES_AGAIN,
        OTHER_SUM_IS_CAPTURED,
        CLOSED_INTENT_IS_CAPTURED,
        SOME_EVENT_ARRIVES,
        LAST_EVENT_ARRIVES,
        FORGED_EVENT_ARRIVES,
        LYING_EVENT_ARRIVES,
        SWEEP,
        TIME_PASSES,
        ORDER_EXPIRES,
        ORDER_IS_CANCELLED,
        CANCEL_IS_REPEATED,
        REFUND,
        REFUNDS_WILL_BE_SLOW,
        REFUNDS_WILL_FAIL,
        REFUNDS_WILL_SUCCEED,
        REFUND_BOUNCES,
        LINE_BREAKS_BEFORE,
        LINE_BREAKS_AFTER,
        STRIPE_IS_BROKEN,
        STRIPE_CUTS_THE_LINE,
        PROGRAM_STOPS_BEFORE_THE_ORDER_HEARS,
        PROGRAM_STOPS_AFTER_THE_ORDER_HEARD
    }

    record Step(Happening what, int number) {}

    @Provide
    Arbitrary<List<List<Step>>> schedules() {
        var step = Combinators.combine(
                        Arbitraries.of(Happening.class), Arbitraries.integers().between(1, 700))
                .as(Step::new);
        return step.list().ofMinSize(4).ofMaxSize(18).list().ofSize(SCHEDULES_A_TRY);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void everyCapturedFenIsOnAPaidOrderOrGoesBack(@ForAll("schedules") List<List<Step>> schedules) {
        for (var schedule : schedules) run(schedule);
    }

    private void run(List<Step> schedule) {
        var reference = "ord_" + ORDERS.incrementAndGet();
        world.order(reference);
        var promised = new TreeSet<String>();
        for (var step : schedule) happens(reference, step, promised);

        allComesToRest(reference);

        var payment = world.shop.stored(reference);
        var byTheOrder = payment.refunds().stream()
                .filter(refund -> refund.id().startsWith("r"))
                .toList();
        long kept = world.kept(reference)
                - byTheOrder.stream().mapToLong(OwedRefund::sum).sum();
        assertThat(byTheOrder).extracting(OwedRefund::id).containsAll(promised);
        assertThat(stripe.captured(reference) - stripe.refunded(reference)).isEqualTo(kept);
        assertThat(payment.captured()).isEqualTo(stripe.captured(reference));
        assertThat(payment.refunded()).isEqualTo(stripe.refunded(reference)).isEqualTo(payment.givenBack());
        assertThat(payment.status()).isNotIn(PaymentStatus.UNKNOWN, PaymentStatus.PROCESSING);
        assertThat(world.shop.ledger.unsettled(world.clock.instant(), 10)).isEmpty();
        end(reference, "CANCELLED"); // or the sweeps of all that follow would ask about it
    }

    /** Lines hold, banks decide, the office gives back what only it may, and the sweeps run. */
    private void allComesToRest(String reference) {
        line.breakNextCall(Break.NEVER);
        stripe.recovers();
        world.orders.stopNever();
        stripe.refundsWill(RefundCourse.SUCCEEDS);
        for (var intent : stripe.intents(reference)) {
            if (stripe.statusOf(intent).equals("processing")) stripe.bankDecides(intent, true);
        }
        for (int round = 0; round < 3; round++) {
            world.clock.advance(Duration.ofHours(1));
            world.shop.sweep();
            stripe.intents(reference).forEach(intent -> stripe.refundEnds(intent, true));
        }
        for (var alert : world.shop.alerts.list(true, 100, null).items()) {
            if (alert.kind() == PaymentAlert.Kind.OTHER_SUM) world.shop.alertDesk.giveBack(alert.id(), "acc_office");
            else world.shop.alertDesk.close(alert.id(), "acc_office", "seen");
        }
        world.clock.advance(Duration.ofHours(1));
        world.shop.sweep();
    }

    private void happens(String reference, Step step, Set<String> promised) {
        try {
            if (step.what() == Happening.REFUND) refund(reference, step.number(), promised);
            else act(reference, step);
        } catch (IllegalStateException | Refusal stoppedOrAway) {
            // whoever asked got no answer; what was done stays done
        }
    }

    private void act(String reference, Step step) {
        var intent = world.intent(reference);
        switch (step.what()) {
            case PAYER_PAYS -> stripe.payerConfirms(intent, "pm_card_visa");
            case PAYER_IS_DECLINED -> stripe.payerConfirms(intent, "pm_card_chargeDeclined");
            case PAYER_PAYS_SLOWLY -> stripe.payerConfirms(intent, "pm_wechat_slow");
            case BANK_PAYS -> bankDecides(intent, true);
            case BANK_REFUSES -> bankDecides(intent, false);
            case PAYER_TRIES_AGAIN -> world.shop.payAgain("mei", Payment.idOf(reference));
            case OTHER_SUM_IS_CAPTURED -> captureOtherSum(intent, step.number());
            case CLOSED_INTENT_IS_CAPTURED -> captureClosed(reference);
            case SOME_EVENT_ARRIVES -> someEventArrives(step.number());
            case LAST_EVENT_ARRIVES -> world.deliver(stripe.events().getLast());
            case FORGED_EVENT_ARRIVES -> forgedEventArrives();
            case LYING_EVENT_ARRIVES -> lyingEventArrives(intent);
            case SWEEP -> world.shop.sweep();
            case TIME_PASSES -> world.clock.advance(Duration.ofSeconds(7));
            case ORDER_EXPIRES -> end(reference, "EXPIRED");
            case ORDER_IS_CANCELLED -> end(reference, "CANCELLED");
            case CANCEL_IS_REPEATED -> cancelIfEnded(reference);
            case REFUNDS_WILL_BE_SLOW -> stripe.refundsWill(RefundCourse.STAYS_PENDING);
            case REFUNDS_WILL_FAIL -> stripe.refundsWill(RefundCourse.FAILS);
            case REFUNDS_WILL_SUCCEED -> stripe.refundsWill(RefundCourse.SUCCEEDS);
            case REFUND_BOUNCES -> refundBounces(intent);
            case LINE_BREAKS_BEFORE -> line.breakNextCall(Break.BEFORE);
            case LINE_BREAKS_AFTER -> line.breakNextCall(Break.AFTER);
            case STRIPE_IS_BROKEN -> stripe.trouble(Trouble.BROKEN);
            case STRIPE_CUTS_THE_LINE -> stripe.trouble(Trouble.CUT_AFTER_THE_EFFECT);
            case PROGRAM_STOPS_BEFORE_THE_ORDER_HEARS -> world.orders.stopBeforeTheNext();
            case PROGRAM_STOPS_AFTER_THE_ORDER_HEARD -> world.orders.stopAfterTheNext();
            case REFUND -> throw new AssertionError("done elsewhere");
        }
    }

    private void bankDecides(String intent, boolean paid) {
        if (stripe.statusOf(intent).equals("processing")) stripe.bankDecides(intent, paid);
    }

    private void captureOtherSum(String intent, int sum) {
        if (stripe.statusOf(intent).equals("requires_payment_method")) stripe.capturesAgainstTheRules(intent, sum);
    }

    /** Cannot happen at Stripe; should it, Stripe tells us. */
    private void captureClosed(String reference) {
        for (var intent : stripe.intents(reference)) {
            if (!stripe.statusOf(intent).equals("canceled")) continue;
            stripe.capturesAgainstTheRules(intent, StripeShop.DUE);
            world.deliverLast("payment_intent.succeeded");
            return;
        }
    }

    private void someEventArrives(int number) {
        var all = stripe.events();
        world.deliver(all.get(all.size() - 1 - number % Math.min(all.size(), 12)));
    }

    private void forgedEventArrives() {
        var body = stripe.events().getLast().json();
        var signature = FakeStripe.signature(body, "whsec_guessed", world.clock.instant());
        assertThatThrownBy(() -> world.shop.events.hear(body.getBytes(StandardCharsets.UTF_8), signature))
                .isInstanceOf(WebhookRefused.class);
    }

    private void lyingEventArrives(String intent) {
        var claimed = stripe.intentJson(intent).put("status", "succeeded").put("amount_received", StripeShop.DUE);
        stripe.makesUp("payment_intent.succeeded", claimed);
        world.deliverLast("payment_intent.succeeded");
    }

    private void refundBounces(String intent) {
        if (stripe.refundsOf(intent) == 0) return;
        stripe.refundEnds(intent, false);
        world.deliverLast("refund.failed");
    }

    private void end(String reference, String status) {
        if (world.orders.end(reference, status)) world.shop.payments().cancel(reference);
    }

    private void cancelIfEnded(String reference) {
        var status = world.orders.statusOf(reference);
        if (status.equals("EXPIRED") || status.equals("CANCELLED"))
            world.shop.payments().cancel(reference);
    }

    /** Whoever was not refused has a promise; whoever got no answer may have one. */
    private void refund(String reference, int sum, Set<String> promised) {
        if (!world.orders.kept(reference)) return;
        try {
            world.shop.payments().refund(reference, "r" + sum, Money.fen(sum), "bruised");
            promised.add("r" + sum);
        } catch (IllegalArgumentException nothingLeft) {
            assertThat(world.shop.stored(reference).captured()
                            - world.shop.stored(reference).givenBack())
                    .isLessThan(sum);
        }
    }
}
