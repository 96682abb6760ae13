package yonghuang.returns.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.ReturnedUnits.Outcome;
import yonghuang.orders.ReturnedOrders.RefundState;
import yonghuang.returns.GoodsReturn;
import yonghuang.returns.ReturnKind;
import yonghuang.returns.ReturnStatus;
import yonghuang.returns.ReturnTerms;
import yonghuang.returns.Returns;
import yonghuang.shared.Money;

/**
 * A return as buyer and shop see it.
 *
 * @param answerBy no answer until the end of this day counts as refusal
 * @param sendBy the last day to hand the goods over, null before it is approved
 * @param refundBy the last day to pay back what came, null before it came
 * @param freightBy who pays for sending it back
 * @param overdue the shop is late with its answer or the money
 */
@Schema(name = "Return")
record ReturnResponse(
        String id,
        String order,
        ReturnKind kind,
        ReturnStatus status,
        List<Line> lines,
        List<Part> parts,
        String reason,
        List<Photo> images,
        Instant requestedAt,
        LocalDate answerBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable LocalDate sendBy,
        @Nullable Instant receivedAt,
        @Nullable LocalDate refundBy,
        @Nullable Refund refund,
        ReturnKind.FreightBy freightBy,
        boolean overdue,
        String warehouse) {
    /**
     * @param accepted units that came, null before they did
     * @param outcome what became of them, null before or where parts of it went different ways
     * @param money the goods' share, owed or expected
     */
    @Schema(name = "ReturnLine")
    record Line(
            int line,
            String sku,
            String title,
            int units,
            @Nullable Integer accepted,
            @Nullable Outcome outcome,
            Money money) {}

    @Schema(name = "ReturnPart")
    record Part(
            int line,
            String lot,
            int units,
            Outcome outcome,
            @Nullable String note) {}

    @Schema(name = "ReturnPhoto")
    record Photo(String id, String url) {}

    /** @param status PENDING, SUCCEEDED or FAILED; a failed one is tried again */
    @Schema(name = "ReturnRefund")
    record Refund(String id, Money amount, String status) {
        static @Nullable Refund of(@Nullable RefundState state) {
            return state == null ? null : new Refund(state.id(), state.sum(), state.status());
        }
    }

    static ReturnResponse of(GoodsReturn one, Returns returns) {
        var decided = one.decision();
        var sent = one.sending();
        var received = one.receiving();
        boolean comes = decided != null
                        && one.status() != ReturnStatus.REFUSED
                        && !one.parts().isEmpty()
                || one.status() == ReturnStatus.APPROVED
                || one.status() == ReturnStatus.SENT;
        return new ReturnResponse(
                one.id(),
                one.order(),
                one.kind(),
                one.status(),
                one.lines().stream().map(line -> line(one, line, returns)).toList(),
                one.parts().stream()
                        .map(part -> new Part(part.line(), part.lot(), part.units(), part.outcome(), part.note()))
                        .toList(),
                one.reason(),
                one.images().stream()
                        .map(id -> new Photo(id, "/api/images/" + id + "/medium.jpg"))
                        .toList(),
                one.requestedAt(),
                ReturnTerms.answerBy(one.requestedAt()),
                decided == null ? null : decided.at(),
                decided == null ? null : decided.reason(),
                sent == null ? null : sent.carrier(),
                sent == null ? null : sent.trackingNumber(),
                decided == null || !comes ? null : ReturnTerms.sendBy(decided.at()),
                received == null ? null : received.at(),
                received == null ? null : ReturnTerms.refundBy(received.at()),
                Refund.of(returns.refundOf(one)),
                one.kind().freightBy(),
                returns.isLate(one),
                one.warehouse());
    }

    private static Line line(GoodsReturn one, GoodsReturn.Line line, Returns returns) {
        var outcomes = one.parts().stream()
                .filter(part -> part.line() == line.line())
                .map(GoodsReturn.Part::outcome)
                .distinct()
                .toList();
        return new Line(
                line.line(),
                line.sku(),
                line.title(),
                line.units(),
                one.accepted(line.line()),
                outcomes.size() == 1 ? outcomes.getFirst() : null,
                returns.share(one, line));
    }
}
