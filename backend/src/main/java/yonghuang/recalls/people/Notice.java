package yonghuang.recalls.people;

import yonghuang.shared.Sentence;

/** The draft of what a buyer is told: facts only, no promise and no claim about the law. */
public final class Notice {
    private Notice() {}

    /** @param reason as it was written when the recall was started */
    public static Sentence of(AffectedLine line, String reason) {
        return line.stage() == AffectedLine.Stage.SHIPPED ? shipped(line, reason) : notShipped(line, reason);
    }

    private static Sentence shipped(AffectedLine line, String reason) {
        return new Sentence(
                "We recall lot %s of %s. Your order %s contained %s of it. Reason: %s. Please do not eat or use the goods, keep them apart, and tell us whether you still have them; we will tell you how to return or destroy them."
                        .formatted(line.lot(), line.title(), line.order(), units(line.units()), reason),
                "我们现召回 %s 的批次 %s。您的订单 %s 含该批次商品 %d 件。召回原因：%s。请停止食用和使用该商品，单独存放，并告知我们商品是否仍在；我们会告知您退回或销毁的方式。"
                        .formatted(line.title(), line.lot(), line.order(), line.units(), reason));
    }

    private static Sentence notShipped(AffectedLine line, String reason) {
        return new Sentence(
                "We recall lot %s of %s. %s of it were meant for your order %s and were taken out before it left. Reason: %s. You need not do anything about them."
                        .formatted(line.lot(), line.title(), units(line.units()), line.order(), reason),
                "我们现召回 %s 的批次 %s。您的订单 %s 原含该批次商品 %d 件，已在发货前取出。召回原因：%s。您无需处理。"
                        .formatted(line.title(), line.lot(), line.order(), line.units(), reason));
    }

    private static String units(int units) {
        return units == 1 ? "1 unit" : units + " units";
    }
}
