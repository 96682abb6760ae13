package yonghuang.merchants.admission;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The application is not in the form or state it was seen in: 409 {@code /problems/application-moved}. */
public final class ApplicationMoved extends Refusal {
    ApplicationMoved() {
        super(
                "application-moved",
                409,
                new Sentence(
                        "The application was changed or decided since you opened it. Look at it again.",
                        "该申请在您打开后已被修改或处理，请重新查看。"));
    }
}
