package yonghuang.listings;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** An edit that does not say which version it was made on: 428 {@code /problems/listing-version-required}. Nothing was changed. */
public final class ListingVersionRequired extends Refusal {
    public ListingVersionRequired() {
        super(
                "listing-version-required",
                428,
                new Sentence(
                        "Please send the ETag of the listing you edited as If-Match.",
                        "请在 If-Match 中带上所编辑商品资料的 ETag。"));
    }
}
