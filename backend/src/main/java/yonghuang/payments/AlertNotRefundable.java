package yonghuang.payments;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** There is no money behind the alert that the shop could send back: 409 {@code /problems/alert-not-refundable}. */
public final class AlertNotRefundable extends Refusal {
    AlertNotRefundable() {
        super(
                "alert-not-refundable",
                409,
                new Sentence(
                        "The shop cannot send this money back by itself. Settle it with the payment provider and close the alert with a note.",
                        "系统无法自动退回该笔款项，请在支付渠道处理后填写备注并关闭提醒。"));
    }
}
