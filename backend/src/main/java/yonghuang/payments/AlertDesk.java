package yonghuang.payments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import yonghuang.payments.PaymentAlert.Ending;
import yonghuang.payments.PaymentAlert.Kind;
import yonghuang.shared.NotFound;

/** What the office does about a {@link PaymentAlert}. Every call may be repeated and then changes nothing more. */
public class AlertDesk {
    private final PaymentAlerts alerts;
    private final PaymentDocuments payments;
    private final PaymentSettlement settlement;
    private final Clock clock;

    AlertDesk(PaymentAlerts alerts, PaymentDocuments payments, PaymentSettlement settlement, Clock clock) {
        this.alerts = alerts;
        this.payments = payments;
        this.settlement = settlement;
        this.clock = clock;
    }

    /**
     * Sends back whole what was captured in another sum than asked for.
     *
     * @throws NotFound when there is no such alert
     * @throws AlertNotRefundable when it is about other things, or the provider has no such money
     */
    public PaymentAlert giveBack(String id, String by) {
        var alert = alerts.find(id);
        if (!alert.open()) return alert;
        var payment = alert.reference() == null ? null : payments.of(alert.reference());
        if (alert.kind() != Kind.OTHER_SUM || payment == null) throw new AlertNotRefundable();
        var attempt = payment.attempts().stream()
                .filter(each -> each.intent().equals(alert.intent()))
                .findFirst()
                .orElseThrow(AlertNotRefundable::new);
        var after = settlement.giveBackOther(payment, attempt);
        if (!after.attempt(attempt.n()).isCaptured()) throw new AlertNotRefundable();
        return alerts.end(id, ending(by, true, null));
    }

    /**
     * Somebody has looked and settled it outside the shop.
     *
     * @throws NotFound when there is no such alert
     */
    public PaymentAlert close(String id, String by, String note) {
        return alerts.end(alerts.find(id).id(), ending(by, false, note));
    }

    private Ending ending(String by, boolean givenBack, @Nullable String note) {
        return new Ending(clock.instant().truncatedTo(ChronoUnit.MILLIS), by, givenBack, note);
    }
}
