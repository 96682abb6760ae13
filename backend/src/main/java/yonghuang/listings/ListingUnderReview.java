package yonghuang.listings;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** It is submitted, and does not change until it is decided or withdrawn: 409 {@code /problems/listing-under-review}. Nothing was changed. */
public final class ListingUnderReview extends Refusal {
    public ListingUnderReview() {
        super(
                "listing-under-review",
                409,
                new Sentence("The listing is being reviewed. Withdraw it before you change it.", "该商品资料正在审核，修改前请先撤回。"));
    }
}
