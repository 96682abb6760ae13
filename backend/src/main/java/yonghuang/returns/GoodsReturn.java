package yonghuang.returns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.inventory.ReturnedUnits.Outcome;
import yonghuang.shared.Money;

/**
 * One wish of a buyer to send units of an order back. Life cycle: {@link ReturnStatus}.
 *
 * @param account the buyer's
 * @param images ids of photos
 * @param warehouse where the goods go: the one that sent the first line
 * @param parts what came back, in the order it was counted
 * @param second whether a second person has to say yes to the refund, null while that is not known or not needed
 * @param step what is still to be done in other documents, null for nothing
 * @param lateAt when the shop is late with its next act, null when it owes none
 */
@Document("returns")
public record GoodsReturn(
        @Id String id,
        long version,
        String order,
        String account,
        ReturnKind kind,
        ReturnStatus status,
        List<Line> lines,
        String reason,
        List<String> images,
        Instant requestedAt,
        String warehouse,
        @Nullable Decision decision,
        @Nullable Sending sending,
        List<Part> parts,
        @Nullable Receiving receiving,
        @Nullable SecondLook second,
        @Nullable Step step,
        @Nullable Instant lateAt)
        implements Versioned<GoodsReturn> {
    /** @param line number of the order line, from 1 */
    public record Line(int line, String sku, String title, int units) {}

    public record Decision(String by, Instant at, @Nullable String reason) {}

    public record Sending(String carrier, String trackingNumber, Instant at) {}

    /** @param sentFrom warehouse the lot had left from */
    public record Part(
            int line,
            String lot,
            String sentFrom,
            int units,
            Outcome outcome,
            @Nullable String note) {}

    public record Receiving(String by, Instant at) {}

    /** A refund so large that another person than those before looks at it. */
    public record SecondLook(
            State state,
            Money amount,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {
        public enum State {
            AWAITING,
            APPROVED,
            REFUSED
        }
    }

    /** What the order and the stock do not know yet. */
    public enum Step {
        CLAIM,
        RELEASE,
        /** The order, and by it its buyer, does not know yet that the goods may come. */
        TELL,
        /** What was counted is not yet known to fit what was sent. */
        COUNT,
        BOOK,
        SETTLE
    }

    public GoodsReturn {
        lines = List.copyOf(lines);
        images = List.copyOf(images);
        parts = List.copyOf(parts);
    }

    @Override
    public GoodsReturn atVersion(long next) {
        return new GoodsReturn(
                id,
                next,
                order,
                account,
                kind,
                status,
                lines,
                reason,
                images,
                requestedAt,
                warehouse,
                decision,
                sending,
                parts,
                receiving,
                second,
                step,
                lateAt);
    }

    /** Units of a line that came back, null before the goods are here. */
    public @Nullable Integer accepted(int line) {
        if (receiving == null || step == Step.COUNT) return null;
        if (parts.isEmpty()) {
            return lines.stream()
                    .filter(each -> each.line() == line)
                    .mapToInt(Line::units)
                    .sum();
        }
        return parts.stream()
                .filter(part -> part.line() == line)
                .mapToInt(Part::units)
                .sum();
    }

    GoodsReturn at(ReturnStatus next, @Nullable Step todo, @Nullable Instant late) {
        if (next != status && !status.canBecome(next)) {
            throw new IllegalStateException("a return cannot go from " + status + " to " + next);
        }
        return new GoodsReturn(
                id,
                version,
                order,
                account,
                kind,
                next,
                lines,
                reason,
                images,
                requestedAt,
                warehouse,
                decision,
                sending,
                parts,
                receiving,
                second,
                todo,
                late);
    }

    GoodsReturn decided(Decision made) {
        return new GoodsReturn(
                id,
                version,
                order,
                account,
                kind,
                status,
                lines,
                reason,
                images,
                requestedAt,
                warehouse,
                made,
                sending,
                parts,
                receiving,
                second,
                step,
                lateAt);
    }

    GoodsReturn sent(Sending given) {
        return new GoodsReturn(
                id,
                version,
                order,
                account,
                kind,
                status,
                lines,
                reason,
                images,
                requestedAt,
                warehouse,
                decision,
                given,
                parts,
                receiving,
                second,
                step,
                lateAt);
    }

    GoodsReturn received(List<Part> counted, @Nullable Receiving by) {
        return new GoodsReturn(
                id,
                version,
                order,
                account,
                kind,
                status,
                lines,
                reason,
                images,
                requestedAt,
                warehouse,
                decision,
                sending,
                counted,
                by,
                second,
                step,
                lateAt);
    }

    GoodsReturn looked(SecondLook look) {
        return new GoodsReturn(
                id,
                version,
                order,
                account,
                kind,
                status,
                lines,
                reason,
                images,
                requestedAt,
                warehouse,
                decision,
                sending,
                parts,
                receiving,
                look,
                step,
                lateAt);
    }
}
