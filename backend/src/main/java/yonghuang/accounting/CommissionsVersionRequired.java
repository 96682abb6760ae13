package yonghuang.accounting;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** An edit that does not say which version it was made on: 428; send the ETag as If-Match. Nothing was changed. */
public final class CommissionsVersionRequired extends Refusal {
    public CommissionsVersionRequired() {
        super(
                "commissions-version-required",
                428,
                new Sentence(
                        "Please send the ETag of the rates you edited as If-Match.", "请在 If-Match 中带上所编辑费率的 ETag。"));
    }
}
