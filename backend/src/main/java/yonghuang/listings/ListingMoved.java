package yonghuang.listings;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The listing is not in the revision or state it was seen in: 409 {@code /problems/listing-moved}. Nothing was changed. */
public final class ListingMoved extends Refusal {
    public ListingMoved() {
        super(
                "listing-moved",
                409,
                new Sentence(
                        "The listing is not in the revision or state you looked at. Look at it again.",
                        "该商品资料的版本或状态已改变，请重新查看。"));
    }
}
