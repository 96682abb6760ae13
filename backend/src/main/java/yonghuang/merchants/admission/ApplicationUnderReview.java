package yonghuang.merchants.admission;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The application is not with its applicant: 409 {@code /problems/application-under-review}. */
public final class ApplicationUnderReview extends Refusal {
    ApplicationUnderReview() {
        super(
                "application-under-review",
                409,
                new Sentence(
                        "The application is being looked at or decided; it cannot be changed now.",
                        "申请正在审核或已有结论，现在不能修改。"));
    }
}
