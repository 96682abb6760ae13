package yonghuang.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yonghuang.accounting.JournalEntry.Cause;
import yonghuang.payments.MoneyMoves.Capture;
import yonghuang.payments.MoneyMoves.Moved;
import yonghuang.payments.MoneyMoves.Refund;
import yonghuang.shared.Money;

class CashTests {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private static Moved moved(Refund... refunds) {
        var capture = new Capture(1, NOON, Money.fen(3990));
        return new Moved("pay_1", "ord_1", NOON, List.of(capture), List.of(refunds));
    }

    private static Refund refund(boolean done, int failures) {
        return new Refund("back-1", Money.fen(3990), done, failures);
    }

    private static List<JournalEntry> entries(Moved moved, String... booked) {
        return Cash.entries(moved, Set.of(booked)::contains, NOON);
    }

    @Test
    void capturedMoneyIsTheBuyersUntilAnOrderIsPaidWithIt() {
        assertThat(entries(moved()).getFirst().postings())
                .containsExactly(new Posting("PROVIDER", 3990, 0), new Posting("BUYERS", 0, 3990));
    }

    @Test
    void lateMoneyThatWentStraightBackLeavesNothing() {
        var entries = entries(moved(refund(true, 0)));

        assertThat(entries).extracting(JournalEntry::cause).containsExactly(Cause.CAPTURE, Cause.REFUND);
        var provider = Totals.NOTHING;
        for (var entry : entries) provider = SumsOf.account("PROVIDER").plus(provider, entry);
        assertThat(provider.debit() - provider.credit()).isZero();
    }

    @Test
    void aRefundThatHasNotGoneIsNotBooked() {
        assertThat(entries(moved(refund(false, 0)))).hasSize(1);
        assertThat(entries(moved(refund(false, 3)))).hasSize(1);
    }

    @Test
    void aRefundThatBouncedIsTakenBackInTheBooks() {
        assertThat(entries(moved(refund(false, 1)), "refund:pay_1:back-1:0"))
                .extracting(JournalEntry::id)
                .containsExactly("capture:pay_1:1", "bounced:pay_1:back-1:0");
    }

    @Test
    void aRefundThatBouncedAndWentAfterAllIsBookedAgain() {
        assertThat(entries(moved(refund(true, 2)), "refund:pay_1:back-1:0"))
                .extracting(JournalEntry::id)
                .containsExactly("capture:pay_1:1", "bounced:pay_1:back-1:0", "refund:pay_1:back-1:2");
    }
}
