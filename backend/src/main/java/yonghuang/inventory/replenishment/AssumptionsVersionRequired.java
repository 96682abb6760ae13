package yonghuang.inventory.replenishment;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** An edit that does not say which version it was made on: 428; send the ETag as If-Match. Nothing was changed. */
public final class AssumptionsVersionRequired extends Refusal {
    public AssumptionsVersionRequired() {
        super(
                "assumptions-version-required",
                428,
                new Sentence(
                        "Please send the ETag of the assumptions you edited as If-Match.",
                        "请在 If-Match 中带上所编辑补货参数的 ETag。"));
    }
}
