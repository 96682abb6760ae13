package yonghuang.invoices;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** An invoice cannot go from where it stands to what was wanted: 409 {@code /problems/invoice-not-movable}. */
public final class InvoiceNotMovable extends Refusal {
    private final InvoiceStatus status;

    InvoiceNotMovable(InvoiceStatus status, InvoiceStatus wanted) {
        super(
                "invoice-not-movable",
                409,
                new Sentence(
                        "The invoice is " + status + " and cannot become " + wanted + ".",
                        "发票当前状态为 " + status + "，不能变为 " + wanted + "。"));
        this.status = status;
    }

    /** Where it stands, as {@code invoiceStatus}. */
    @Override
    public Map<String, Object> members() {
        return Map.of("invoiceStatus", status);
    }
}
