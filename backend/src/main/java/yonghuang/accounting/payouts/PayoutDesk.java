package yonghuang.accounting.payouts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import yonghuang.accounting.Books;
import yonghuang.accounting.Statements;
import yonghuang.accounting.payouts.Payout.Status;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;
import yonghuang.shared.PayoutProvider;
import yonghuang.shared.PayoutProvider.State;

/**
 * Proposed, approved by another person, paid, put into the books: each step is written before the next, and whoever comes to
 * a payout that is not done goes on from there. What was paid is asked of the provider, never assumed.
 */
@Component
public class PayoutDesk {
    private static final Logger log = LoggerFactory.getLogger(PayoutDesk.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Until an approved payout is looked at again when the provider could not say. */
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** A person is told from by hand, so nobody need look soon. */
    private static final Duration MANUAL_PAUSE = Duration.ofMinutes(10);

    private final Payouts payouts;
    private final Statements statements;
    private final PayoutAccounts accounts;
    private final ManualPayouts manual;
    private final @Nullable PayoutProvider remote;
    private final Books books;
    private final AuditTrail audit;
    private final Clock clock;

    /** @param remote pays merchants that have an account there; null: all are paid by hand */
    PayoutDesk(
            Payouts payouts,
            Statements statements,
            PayoutAccounts accounts,
            ManualPayouts manual,
            @Nullable PayoutProvider remote,
            Books books,
            AuditTrail audit,
            Clock clock) {
        this.payouts = payouts;
        this.statements = statements;
        this.accounts = accounts;
        this.manual = manual;
        this.remote = remote;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    @Autowired
    PayoutDesk(
            Payouts payouts,
            Statements statements,
            PayoutAccounts accounts,
            ManualPayouts manual,
            ObjectProvider<PayoutProvider> providers,
            Books books,
            AuditTrail audit,
            Clock clock) {
        this(
                payouts,
                statements,
                accounts,
                manual,
                providers.stream().filter(each -> each != manual).findFirst().orElse(null),
                books,
                audit,
                clock);
    }

    /**
     * Proposes to pay what is open for a month that is over.
     *
     * @throws InvalidInput when it is not over
     * @throws PayoutOpen when a payout to the merchant has not ended
     * @throws NothingToPay when nothing is open
     */
    public Payout propose(String merchant, YearMonth month, String by) {
        var now = now();
        var current = YearMonth.from(now.atZone(ZONE));
        if (!month.isBefore(current)) throw new InvalidInput("month", "must be over", "须为已结束的月份");
        var last = payouts.last(merchant);
        if (last != null && !last.status().isOver()) throw new PayoutOpen(last.id());
        long fen = OpenMonths.payable(statements.of(merchant), month, current);
        if (fen <= 0) throw new NothingToPay();
        var destination = remote == null ? null : accounts.of(merchant).orElse(null);
        var how = remote == null || destination == null ? manual.name() : remote.name();
        int number = last == null ? 1 : last.number() + 1;
        var first = Payout.proposed(merchant, number, month.toString(), fen, destination, how, by, now);
        audit.record(by, "payout-proposed", first.id(), null, Map.of("month", first.month(), "fen", fen), null);
        if (!payouts.propose(first)) throw new PayoutOpen(first.id());
        return payouts.find(first.id());
    }

    /** Says yes and pays, once however often it is said. */
    public Payout approve(String id, String by) {
        audit.record(by, "payout-approved", id, status(id), Map.of("status", Status.APPROVED.name()), null);
        return settle(payouts.change(id, known -> known.approve(by, now())));
    }

    public Payout refuse(String id, String by, String reason) {
        audit.record(by, "payout-refused", id, status(id), Map.of("status", Status.REFUSED.name()), reason);
        return payouts.change(id, known -> known.refuse(by, reason, now()));
    }

    /**
     * A person has paid an approved payout at the bank. A repeat with the same reference finds it done.
     *
     * @throws PayoutStep when it is not approved, is paid otherwise, or was told with another reference
     */
    public Payout paid(String id, String by, String reference) {
        var known = payouts.find(id);
        boolean waits = known.status() == Status.APPROVED && known.provider().equals(manual.name());
        if (!waits && !reference.equals(known.reference())) throw new PayoutStep(known.status());
        if (!waits) return known;
        audit.record(by, "payout-paid", id, status(id), Map.of("reference", reference), null);
        if (!manual.tell(id, reference, by).equals(reference)) throw new PayoutStep(Status.PAID);
        return settle(known);
    }

    private Map<String, Object> status(String id) {
        return Map.of("status", payouts.find(id).status().name());
    }

    /** Goes on with an approved or paid payout from where it stands. */
    Payout settle(Payout payout) {
        var next = payout.status() == Status.APPROVED ? pay(payout) : payout;
        if (next.status() != Status.PAID || next.dueAt() == null) return next;
        books.paidOut(next.id(), next.merchant(), next.fen(), Objects.requireNonNull(next.paidAt()));
        return payouts.change(next.id(), Payout::booked);
    }

    private Payout pay(Payout payout) {
        return switch (ask(payout)) {
            case State.Paid paid -> payouts.change(payout.id(), known -> known.paid(paid.reference(), now()));
            case State.Failed failed -> payouts.change(payout.id(), known -> known.failed(failed.words()));
            case State.Waiting waiting -> payouts.change(payout.id(), known -> known.waiting(later(payout)));
        };
    }

    private State ask(Payout payout) {
        var provider = payout.provider().equals(manual.name()) ? manual : remote;
        if (provider == null) return new State.Waiting(); // the setting was taken away; it waits until it is back
        try {
            return provider.pay(new PayoutProvider.Order(
                    payout.id(), payout.merchant(), Money.fen(payout.fen()), payout.destination()));
        } catch (RuntimeException unreachable) {
            log.warn("payout {} will be tried again: {}", payout.id(), unreachable.toString());
            return new State.Waiting();
        }
    }

    private Instant later(Payout payout) {
        return now().plus(payout.provider().equals(manual.name()) ? MANUAL_PAUSE : PAUSE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
