package yonghuang.payments;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** So many attempts to pay one order were declined that no more are opened: 409 {@code /problems/payment-attempts-used-up}. */
public final class AttemptsUsedUp extends Refusal {
    AttemptsUsedUp() {
        super(
                "payment-attempts-used-up",
                409,
                new Sentence(
                        "This payment was declined too often. Please cancel the order and place it again.",
                        "该笔支付被拒次数过多，请取消订单后重新下单。"));
    }
}
