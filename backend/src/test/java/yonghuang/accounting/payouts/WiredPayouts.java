package yonghuang.accounting.payouts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.accounting.Books;
import yonghuang.accounting.Statements;
import yonghuang.shared.PayoutProvider;
import yonghuang.shared.Sweep;

/** The payouts wired by hand; who acted how is in {@link #audited}. */
public final class WiredPayouts {
    public final Payouts payouts;
    public final PayoutAccounts accounts;
    public final List<String> audited = new ArrayList<>();
    final ManualPayouts manual;
    private final Clock clock;
    private final Books books;
    private final PayoutProvider remote;
    private PayoutDesk desk;

    public WiredPayouts(MongoTemplate mongo, Clock clock, Books books, PayoutProvider remote) {
        this.clock = clock;
        this.books = books;
        this.remote = remote;
        payouts = new Payouts(mongo);
        manual = new ManualPayouts(mongo, clock);
        accounts = new PayoutAccounts(mongo, (actor, act, subject, before, after, why) -> audit(actor, act));
    }

    private synchronized void audit(String actor, String act) {
        audited.add(actor + " " + act);
    }

    public void opened(Statements statements) {
        desk = new PayoutDesk(
                payouts,
                statements,
                accounts,
                manual,
                remote,
                books,
                (actor, act, subject, before, after, why) -> audit(actor, act),
                clock);
    }

    public PayoutDesk desk() {
        return desk;
    }

    public Sweep sweep() {
        return new PayoutSweep(payouts, desk, clock);
    }
}
