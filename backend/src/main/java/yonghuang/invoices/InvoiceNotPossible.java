package yonghuang.invoices;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The order gives no cause to an invoice now: 409 {@code /problems/invoice-not-possible}. */
public final class InvoiceNotPossible extends Refusal {
    /** Why. */
    public enum Reason {
        NOT_PAID("The order is not paid, or all its money goes back.", "订单尚未付款，或款项已全部退回。"),
        ASKED_ALREADY(
                "The order has an invoice with other particulars. It can be asked for anew once that one is reversed.",
                "该订单已有其他抬头的发票，红冲后方可重新申请。"),
        STILL_CANCELLABLE(
                "Goods of the order have not been handed over yet and may still be cancelled. The invoice is issued after that.",
                "订单中仍有未交付的商品，可能取消；全部交付后方可开具发票。"),
        NUMBER_USED("Another invoice has this number.", "该发票号码已用于其他发票。");

        private final Sentence sentence;

        Reason(String en, String zh) {
            this.sentence = new Sentence(en, zh);
        }
    }

    private final Reason reason;

    InvoiceNotPossible(Reason reason) {
        super("invoice-not-possible", 409, reason.sentence);
        this.reason = reason;
    }

    /** As {@code reason}. */
    @Override
    public Map<String, Object> members() {
        return Map.of("reason", reason);
    }
}
