package yonghuang.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Sweep;

/** Reconciliation beside {@link WiredPayments}, as one copy of the shop has it. */
public final class WiredReconciliation {
    final ReconciliationBooks books;
    final ReconciliationSteps steps;
    final Reconciliations desk;
    final ReconciliationSweep sweep;
    final List<String> audited = new ArrayList<>();

    public WiredReconciliation(MongoOperations mongo, Clock clock, WiredPayments shop) {
        books = new ReconciliationBooks(mongo);
        steps = new ReconciliationSteps(books, shop.documents, shop.provider, shop.settlement, shop.refunds, clock);
        AuditTrail audit = (actor, act, subject, before, after, why) -> audited.add(actor + " " + act + " " + subject);
        desk = new Reconciliations(books, steps, shop.provider, audit, clock);
        sweep = new ReconciliationSweep(books, steps, shop.provider, clock);
    }

    public Sweep sweep() {
        return sweep;
    }

    public Reconciliation start(String day) {
        return desk.start(LocalDate.parse(day), "acc_office");
    }

    public Reconciliation find(String day) {
        return desk.find(day);
    }

    public List<MoneyDifference> differences(String day) {
        return desk.differences(day, 100).items();
    }

    /** Starts the day and says what differs in it. */
    List<Finding> findings(String day) {
        if (start(day).status() != Reconciliation.Status.DONE) throw new AssertionError(desk.find(day));
        return differences(day).stream().map(MoneyDifference::finding).toList();
    }
}
