package yonghuang.inventory.trace.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What anybody must know of a recalled lot. Whom it reached and what was found is not for everybody.
 *
 * @param since when the recall began
 * @param advice what to do with the goods
 */
@Schema(name = "TraceRecall")
record PublicRecall(Instant since, Advice advice) {
    private static final Advice WHAT_TO_DO = new Advice(
            "请勿食用、转赠或出售；请保留商品和包装上的批次标签，并联系本店，我们会告知您如何处理。",
            "Do not eat it, give it away or sell it. Keep it with the lot label on its package and contact the shop, which will"
                    + " tell you what happens next.");

    /** One sentence in both languages. */
    @Schema(name = "TraceAdvice")
    record Advice(String zh, String en) {}

    static PublicRecall of(Instant since) {
        return new PublicRecall(since, WHAT_TO_DO);
    }
}
