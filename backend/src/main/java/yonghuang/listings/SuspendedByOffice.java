package yonghuang.listings;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The office suspended it, and only the office resumes it: 409 {@code /problems/suspended-by-office}. Nothing was changed. */
public final class SuspendedByOffice extends Refusal {
    public SuspendedByOffice() {
        super(
                "suspended-by-office",
                409,
                new Sentence(
                        "The office took this product off sale. Only the office brings it back.",
                        "该商品由管理方下架，只能由管理方恢复。"));
    }
}
