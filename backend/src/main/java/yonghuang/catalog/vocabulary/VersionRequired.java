package yonghuang.catalog.vocabulary;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** An edit that does not say which version it was made on: 428; send the ETag as If-Match. Nothing was changed. */
public final class VersionRequired extends Refusal {
    public VersionRequired() {
        super(
                "search-words-version-required",
                428,
                new Sentence(
                        "Please send the ETag of the search words you edited as If-Match.",
                        "请在 If-Match 中带上所编辑搜索词的 ETag。"));
    }
}
