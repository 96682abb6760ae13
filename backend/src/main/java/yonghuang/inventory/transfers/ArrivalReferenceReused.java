package yonghuang.inventory.transfers;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The reference already stands for another arrival of this transfer. */
public final class ArrivalReferenceReused extends Refusal {
    ArrivalReferenceReused() {
        super(
                "receipt-reference-reused",
                409,
                new Sentence("This reference was already used for a receipt with other lines.", "该入库单号已用于内容不同的入库单。"));
    }
}
