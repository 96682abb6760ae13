package yonghuang.reviews;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Only who received the product may say how it is: 409 {@code /problems/not-received}. */
public final class NotReceived extends Refusal {
    NotReceived() {
        super(
                "not-received",
                409,
                new Sentence(
                        "You can write about this product once a parcel with it has been delivered to you.",
                        "收到该商品后才能评价或回答。"));
    }
}
