package yonghuang.invoices;

import org.springframework.stereotype.Component;
import yonghuang.images.ImageStore;
import yonghuang.images.StoredFile;
import yonghuang.images.StoredFiles;
import yonghuang.shared.NotFound;

/** The issued file of an invoice, for those who may see the invoice. */
@Component
public class InvoiceFiles {
    private final StoredFiles files;

    InvoiceFiles(StoredFiles files) {
        this.files = files;
    }

    /** @throws NotFound when none is issued */
    public StoredFile of(Invoice invoice) {
        if (invoice.document() == null) throw new NotFound();
        return files.find(invoice.document()).orElseThrow(NotFound::new);
    }

    public ImageStore.Stored open(StoredFile file) {
        return files.open(file);
    }
}
