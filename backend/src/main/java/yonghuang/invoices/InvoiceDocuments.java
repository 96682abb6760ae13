package yonghuang.invoices;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import yonghuang.shared.PictureUse;

/** Which files are issued invoices. */
@Component
class InvoiceDocuments implements PictureUse {
    private final StoredInvoices invoices;

    InvoiceDocuments(StoredInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public String purpose() {
        return DOCUMENT;
    }

    @Override
    public Set<String> usedAmong(Collection<String> ids) {
        return invoices.documentsAmong(ids);
    }
}
