package yonghuang.listings;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Somebody edited the listing since it was read: 412 {@code /problems/listing-changed}. Nothing was changed. */
public final class ListingChanged extends Refusal {
    public ListingChanged() {
        super(
                "listing-changed",
                412,
                new Sentence(
                        "Somebody has changed the listing since you read it. Please read it again.",
                        "商品资料已被他人修改，请重新读取后再编辑。"));
    }
}
