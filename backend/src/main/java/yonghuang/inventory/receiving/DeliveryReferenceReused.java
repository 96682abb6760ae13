package yonghuang.inventory.receiving;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The merchant's reference already stands for another delivery to this warehouse. */
public final class DeliveryReferenceReused extends Refusal {
    DeliveryReferenceReused() {
        super(
                "delivery-reference-reused",
                409,
                new Sentence(
                        "This reference was already used for a delivery with other content.", "该到货单号已用于内容不同的到货单。"));
    }
}
