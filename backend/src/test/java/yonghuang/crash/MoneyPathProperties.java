package yonghuang.crash;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import yonghuang.crash.LastWrite.Moment;
import yonghuang.payments.provider.FakeStripe.RefundCourse;
import yonghuang.payments.provider.FakeStripe.Trouble;

/**
 * Random days of the whole money path: placing with and without the last uses of a coupon, paying well, badly, slowly and
 * late, events lost, late, twice, in any order, forged and lying, cancelling whole orders and parts of lines, shipping, goods
 * that come back, refunds that are slow or fail, sweeps and bookkeeping, and the program stopped at any write of any of
 * it. In the end every captured fen is on a live order or went back, each order says how much, and the books balance.
 * {@code -Dyonghuang.days=1000} runs more of them.
 */
class MoneyPathProperties {
    private static final int DAYS = 24;
    private static final int DAYS_A_TRY = Math.max(1, Integer.getInteger("yonghuang.days", DAYS) / DAYS);
    private static final int BUYERS = 2;

    enum What {
        PLACE,
        PLACE_WITH_COUPON,
        PAYER_PAYS,
        PAYER_PAYS_AND_STRIPE_TELLS,
        PAYER_IS_DECLINED,
        PAYER_PAYS_SLOWLY,
        BANK_PAYS,
        BANK_REFUSES,
        PAYER_TRIES_AGAIN,
        CLOSED_INTENT_IS_CAPTURED,
        SOME_EVENT_ARRIVES,
        FORGED_EVENT_ARRIVES,
        LYING_EVENT_ARRIVES,
        CANCEL,
        CANCEL_UNITS,
        SHIP,
        SHIP_AND_DELIVER,
        DELIVER,
        SEND_BACK,
        REFUNDS_WILL_BE_SLOW,
        REFUNDS_WILL_FAIL,
        STRIPE_IS_BROKEN,
        STRIPE_CUTS_THE_LINE,
        SWEEP,
        BOOK,
        TIME_PASSES,
        TIME_TO_PAY_PASSES
    }

    /** @param stopAt the write at which the program stops, 0 for none */
    record Act(What what, int buyer, int number, int stopAt, boolean stored) {}

    /** A day has an order to it, or hardly any goods would ever come back; at any time anything may happen. */
    @Provide
    Arbitrary<List<List<Act>>> days() {
        var day = Combinators.combine(
                        acts(4, What.PLACE, What.PLACE_WITH_COUPON),
                        acts(6, What.PAYER_PAYS_AND_STRIPE_TELLS, What.PAYER_PAYS_AND_STRIPE_TELLS, What.PAYER_PAYS),
                        acts(4, What.CANCEL_UNITS, What.BOOK),
                        acts(5, What.SHIP_AND_DELIVER, What.SHIP_AND_DELIVER, What.CANCEL),
                        acts(5, What.SEND_BACK, What.SEND_BACK, What.BOOK))
                .as((placed, paid, packed, came, went) -> Stream.of(placed, paid, packed, came, went)
                        .flatMap(List::stream)
                        .toList());
        return day.list().ofSize(DAYS_A_TRY);
    }

    private static Arbitrary<List<Act>> acts(int most, What... mostly) {
        var what =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(mostly)), Tuple.of(1, Arbitraries.of(What.class)));
        var stopAt = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 9)));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(1, BUYERS),
                        Arbitraries.integers().between(1, 12),
                        stopAt,
                        Arbitraries.of(true, false))
                .as(Act::new)
                .list()
                .ofMinSize(most / 2)
                .ofMaxSize(most);
    }

    @Property(tries = DAYS, shrinking = ShrinkingMode.OFF)
    void everyCapturedFenIsOnALiveOrderOrWentBackAndTheBooksBalance(@ForAll("days") List<List<Act>> days) {
        for (var acts : days) {
            try (var day = new MoneyDay()) {
                for (int i = 0; i < acts.size(); i++) happens(day, acts.get(i), "n" + i);
                day.comesToRest();
                day.mustAddUp();
            }
        }
    }

    private static void happens(MoneyDay day, Act act, String key) {
        var done = act(act, key);
        if (act.stopAt == 0) day.live(done);
        else day.stopped(act.stopAt, act.stored ? Moment.AFTER_IT_IS_STORED : Moment.BEFORE_IT_LEAVES, done);
    }

    private static Consumer<MoneyDay> act(Act act, String key) {
        int buyer = act.buyer;
        int number = act.number;
        return switch (act.what) {
            case PLACE -> day -> day.place(buyer, 1 + number % 4, false);
            case PLACE_WITH_COUPON -> day -> day.place(buyer, 1 + number % 4, true);
            case PAYER_PAYS -> day -> day.payerConfirms(buyer, "pm_card_visa");
            case PAYER_PAYS_AND_STRIPE_TELLS ->
                day -> {
                    day.payerConfirms(buyer, "pm_card_visa");
                    day.someEventArrives(0);
                };
            case PAYER_IS_DECLINED -> day -> day.payerConfirms(buyer, "pm_card_chargeDeclined");
            case PAYER_PAYS_SLOWLY -> day -> day.payerConfirms(buyer, "pm_wechat_slow");
            case BANK_PAYS -> day -> day.bankDecides(buyer, true);
            case BANK_REFUSES -> day -> day.bankDecides(buyer, false);
            case PAYER_TRIES_AGAIN -> day -> day.triesAgain(buyer);
            case CLOSED_INTENT_IS_CAPTURED -> day -> day.closedIntentIsCaptured(buyer);
            case SOME_EVENT_ARRIVES -> day -> day.someEventArrives(number);
            case FORGED_EVENT_ARRIVES -> MoneyDay::forgedEventArrives;
            case LYING_EVENT_ARRIVES -> day -> day.lyingEventArrives(buyer);
            case CANCEL -> day -> day.cancel(buyer);
            case CANCEL_UNITS -> day -> day.cancelLine(buyer, 1 + number % 2, 1 + number % 3, key);
            case SHIP -> day -> day.ship(buyer);
            case SHIP_AND_DELIVER ->
                day -> {
                    day.ship(buyer);
                    day.deliver(buyer);
                };
            case DELIVER -> day -> day.deliver(buyer);
            case SEND_BACK -> day -> day.sendBack(buyer, 1 + number % 2, 1 + number % 3, key);
            case REFUNDS_WILL_BE_SLOW -> day -> day.refundsWill(RefundCourse.STAYS_PENDING);
            case REFUNDS_WILL_FAIL -> day -> day.refundsWill(RefundCourse.FAILS);
            case STRIPE_IS_BROKEN -> day -> day.stripeIs(Trouble.BROKEN);
            case STRIPE_CUTS_THE_LINE -> day -> day.stripeIs(Trouble.CUT_AFTER_THE_EFFECT);
            case SWEEP -> MoneyDay::sweep;
            case BOOK -> MoneyDay::book;
            case TIME_PASSES -> day -> day.passes(Duration.ofMinutes(number));
            case TIME_TO_PAY_PASSES -> day -> day.passes(Duration.ofMinutes(20));
        };
    }
}
