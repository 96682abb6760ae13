package yonghuang.payments;

import yonghuang.shared.Sentence;

/** How the provider's books and our records can differ, and what a person does about it. */
public enum Finding {
    CAPTURE_NOT_OURS(
            Kind.MISSING_HERE,
            "Money came in that no payment of ours asked for. Find out at the provider who paid, and give it back there.",
            "收到一笔不属于任何支付单的款项，请在支付渠道查明付款人并退回。"),
    CAPTURE_UNSETTLED(
            Kind.STATUS_DIFFERS,
            "The provider has the money, our record does not. Look for an alert of this payment and decide there.",
            "支付渠道已收款，我方记录未入账，请查看该支付单的异常提醒并处理。"),
    CAPTURE_OTHER_SUM(
            Kind.SUM_DIFFERS,
            "Another sum came in than we recorded. Look for an alert of this payment; the whole sum can be given back there.",
            "实收金额与我方记录不符，请查看该支付单的异常提醒，可在其中全额退回。"),
    CAPTURE_UNKNOWN_THERE(
            Kind.MISSING_AT_PROVIDER,
            "We recorded money that the provider's books do not have. Ask the provider; until then ship nothing of this order.",
            "我方已入账，但支付渠道账目中没有该款项，请联系支付渠道，核实前不要发货。"),
    REFUND_NOT_OURS(
            Kind.MISSING_HERE,
            "A refund was made outside the shop. Find out who made it, and whether the order still owes it.",
            "有一笔退款不是由本店系统发起，请查明经办人，并确认订单是否仍应退款。"),
    REFUND_OTHER_SUM(
            Kind.SUM_DIFFERS,
            "Another sum went back than we recorded. Settle the rest with the buyer through the provider.",
            "实际退款金额与我方记录不符，请通过支付渠道与买家结清差额。"),
    REFUND_FAILED_THERE(
            Kind.STATUS_DIFFERS,
            "The bank did not take a refund that we count as paid. Start this day again; if it stays, ask the provider.",
            "我方记为已退的款项被银行退回，请重新对账；若仍存在，请联系支付渠道。"),
    REFUND_UNKNOWN_THERE(
            Kind.MISSING_AT_PROVIDER,
            "We count a refund as paid that the provider does not have as paid. Ask the provider before telling the buyer.",
            "我方记为已退，但支付渠道没有成功记录，请先向支付渠道核实，再答复买家。"),
    OBJECTED(
            Kind.MISSING_HERE,
            "A bank moved money because of a payer's objection. Answer the objection at the provider.",
            "因付款人拒付，银行已划转款项，请在支付渠道提交申诉材料。");

    /** In which direction they differ. */
    public enum Kind {
        MISSING_AT_PROVIDER,
        MISSING_HERE,
        SUM_DIFFERS,
        STATUS_DIFFERS
    }

    private final Kind kind;
    private final Sentence action;

    Finding(Kind kind, String en, String zh) {
        this.kind = kind;
        this.action = new Sentence(en, zh);
    }

    public Kind kind() {
        return kind;
    }

    public Sentence action() {
        return action;
    }
}
