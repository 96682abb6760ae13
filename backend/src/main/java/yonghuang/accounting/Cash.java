package yonghuang.accounting;

import static yonghuang.accounting.BookAccount.BUYERS;
import static yonghuang.accounting.BookAccount.PROVIDER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import yonghuang.accounting.JournalEntry.Cause;
import yonghuang.payments.MoneyMoves.Capture;
import yonghuang.payments.MoneyMoves.Moved;
import yonghuang.payments.MoneyMoves.Refund;

/**
 * What money that came in, went back or bounced means in the books. It is the buyers' until an order is paid with it; so
 * money that arrives late and goes straight back never reaches a merchant. Pure.
 */
final class Cash {
    private Cash() {}

    static String captureId(String payment, int attempt) {
        return "capture:" + payment + ":" + attempt;
    }

    /** @param failures how often it had failed when it went */
    static String refundId(String payment, String refund, int failures) {
        return "refund:" + payment + ":" + refund + ":" + failures;
    }

    static String bouncedId(String payment, String refund, int failures) {
        return "bounced:" + payment + ":" + refund + ":" + failures;
    }

    /**
     * @param isBooked whether an entry of that id is in the books; asked only about refunds that failed before
     * @param now for what nobody wrote down when it happened
     */
    static List<JournalEntry> entries(Moved moved, Predicate<String> isBooked, Instant now) {
        var entries = new ArrayList<JournalEntry>();
        for (var capture : moved.captures()) entries.add(captured(moved, capture));
        for (var refund : moved.refunds()) {
            for (int before = 0; before < refund.failures(); before++) {
                if (isBooked.test(refundId(moved.payment(), refund.id(), before)))
                    entries.add(bounced(moved, refund, before, now));
            }
            if (refund.done()) entries.add(refunded(moved, refund, now));
        }
        return entries;
    }

    private static JournalEntry captured(Moved moved, Capture capture) {
        long sum = capture.sum().amount();
        return JournalEntry.of(
                captureId(moved.payment(), capture.attempt()),
                Cause.CAPTURE,
                capture.at(),
                moved.payment(),
                new Postings().debit(PROVIDER, sum).credit(BUYERS, sum),
                List.of());
    }

    private static JournalEntry refunded(Moved moved, Refund refund, Instant now) {
        long sum = refund.sum().amount();
        return JournalEntry.of(
                refundId(moved.payment(), refund.id(), refund.failures()),
                Cause.REFUND,
                now,
                moved.payment(),
                new Postings().debit(BUYERS, sum).credit(PROVIDER, sum),
                List.of());
    }

    private static JournalEntry bounced(Moved moved, Refund refund, int failures, Instant now) {
        long sum = refund.sum().amount();
        return JournalEntry.of(
                bouncedId(moved.payment(), refund.id(), failures),
                Cause.BOUNCED,
                now,
                moved.payment(),
                new Postings().debit(PROVIDER, sum).credit(BUYERS, sum),
                List.of());
    }
}
