package yonghuang.payments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/** What came in and went back of all payments, for those who keep books of it. Reads only. */
public interface MoneyMoves {
    /** @param movedAt when something of it was last new; null for payments of before it was written down */
    record Moved(
            String payment,
            String reference,
            @Nullable Instant movedAt,
            List<Capture> captures,
            List<Refund> refunds) {}

    /** @param attempt number of the attempt that brought it */
    record Capture(int attempt, Instant at, Money sum) {}

    /**
     * @param done the provider says it has gone; such a one may still bounce
     * @param failures how often it failed or bounced so far; never falls, and a bounce always adds one
     */
    record Refund(String id, Money sum, boolean done, int failures) {}

    /** Payments of which money moved later than this, the first moved first; to be closed. */
    Stream<Moved> since(Instant then);

    /** By the payment's id, behind one; null for the first. Those without money too. */
    List<Moved> after(@Nullable String payment, int most);

    /** Every payment, one by one; to be closed. */
    Stream<Moved> all();
}
