package yonghuang.inventory.receipts;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The reference already stands for other lines in this warehouse: of a receipt, or of an intake. */
public final class ReceiptReferenceReused extends Refusal {
    public ReceiptReferenceReused() {
        super(
                "receipt-reference-reused",
                409,
                new Sentence("This reference was already used for a receipt with other lines.", "该入库单号已用于内容不同的入库单。"));
    }
}
