package yonghuang.invoices;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.Versioned;
import yonghuang.images.FileKind;
import yonghuang.images.StoredFile;
import yonghuang.images.StoredFiles;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;

/**
 * A person issues the invoice at the tax authority's platform and hands number and file in here. A number belongs to one
 * invoice for good, whoever hands it in first.
 */
@Component
class ManualIssuer implements InvoiceIssuer {
    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PDF, FileKind.OFD);
    private static final String NUMBER = "[0-9]{8,20}";

    /** @param invoice id of the invoice that has it */
    @Document("invoice_numbers")
    record Taken(@Id String id, String invoice, long version) implements Versioned<Taken> {
        @Override
        public Taken atVersion(long next) {
            return new Taken(id, invoice, next);
        }
    }

    private final Documents<Taken> numbers;
    private final StoredFiles files;

    ManualIssuer(MongoOperations mongo, StoredFiles files) {
        this.numbers = new Documents<>(mongo, Taken.class);
        this.files = files;
    }

    @Override
    public Issued issue(Invoice invoice, Money over, @Nullable InHand inHand) {
        var number = number(inHand);
        var document = document(inHand);
        take(number, invoice);
        return new Issued(number, document);
    }

    @Override
    public String reverse(Invoice invoice, @Nullable InHand inHand) {
        var number = number(inHand);
        if (number.equals(invoice.number())) throw wrongNumber();
        take(number, invoice);
        return number;
    }

    private static String number(@Nullable InHand inHand) {
        if (inHand == null || !inHand.number().matches(NUMBER)) throw wrongNumber();
        return inHand.number();
    }

    private static InvalidInput wrongNumber() {
        return new InvalidInput(
                "number", "must be the number on the issued paper: 8 to 20 digits", "须为所开票据上的号码，8 至 20 位数字");
    }

    private String document(@Nullable InHand inHand) {
        var named = inHand == null ? null : inHand.document();
        if (inHand == null || named == null) throw wrongFile();
        return files.of(named, inHand.by())
                .filter(file -> KINDS.contains(file.kind()))
                .map(StoredFile::id)
                .orElseThrow(ManualIssuer::wrongFile);
    }

    private static InvalidInput wrongFile() {
        return new InvalidInput("document", "must be a PDF or OFD file you have handed in", "须为您已上传的 PDF 或 OFD 文件");
    }

    private void take(String number, Invoice invoice) {
        var taken = numbers.change(number, stored -> {
            if (stored != null) return Change.unchanged(stored);
            var first = new Taken(number, invoice.id(), 0);
            return Change.changed(first, first);
        });
        if (!taken.invoice().equals(invoice.id())) throw new InvoiceNotPossible(InvoiceNotPossible.Reason.NUMBER_USED);
    }
}
