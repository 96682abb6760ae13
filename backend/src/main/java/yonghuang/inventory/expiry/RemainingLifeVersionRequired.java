package yonghuang.inventory.expiry;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** An edit that does not say which version it was made on: 428; send the ETag as If-Match. */
public final class RemainingLifeVersionRequired extends Refusal {
    public RemainingLifeVersionRequired() {
        super(
                "remaining-life-version-required",
                428,
                new Sentence(
                        "Please send the ETag of the remaining life you edited as If-Match.",
                        "请在 If-Match 中带上所编辑的最短剩余保质期的 ETag。"));
    }
}
