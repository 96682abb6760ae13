package yonghuang.recalls.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.orders.RecalledOrders.LotLine;

/**
 * Units of one recalled lot in one parcel for one order line. Name and telephone stay in the order.
 *
 * @param id made from recall, fulfilment, line, SKU and lot, so that nothing is listed twice
 * @param stage how far it is
 * @param answers everything that was heard from the buyer, the latest last
 * @param response the latest answer, null while there is none; follows from the answers
 */
@Document("recall_lines")
public record AffectedLine(
        @Id String id,
        long version,
        String recall,
        String order,
        String fulfilment,
        String warehouse,
        int line,
        String sku,
        String title,
        String lot,
        int units,
        Stage stage,
        List<Answer> answers,
        @Nullable Response response)
        implements Versioned<AffectedLine> {
    public enum Stage {
        /** Promised to a paid order; being taken out of it. */
        HELD,
        /** Taken out before it left; the order says what came of it. */
        TAKEN_OUT,
        /** The buyer has got it, or the carrier has. */
        SHIPPED
    }

    /** What became of the units at the buyer's. */
    public enum Response {
        RETURNED,
        DESTROYED,
        CONSUMED,
        UNREACHABLE
    }

    /**
     * @param key names the act, so that a repeat is heard once
     * @param by account that heard it
     */
    public record Answer(Response response, @Nullable String note, String key, String by, Instant at) {}

    public AffectedLine {
        answers = List.copyOf(answers);
        response = answers.isEmpty() ? null : answers.getLast().response();
    }

    public static AffectedLine of(String recall, LotLine found, Stage stage) {
        return new AffectedLine(
                id(recall, found),
                1,
                recall,
                found.order(),
                found.fulfilment(),
                found.warehouse(),
                found.line(),
                found.sku(),
                found.title(),
                found.lot(),
                found.units(),
                stage,
                List.of(),
                null);
    }

    public static String id(String recall, LotLine found) {
        return String.join("|", recall, found.fulfilment(), String.valueOf(found.line()), found.sku(), found.lot());
    }

    /** As orders know it. */
    public LotLine found() {
        return new LotLine(order, fulfilment, warehouse, line, sku, title, lot, units);
    }

    @Override
    public AffectedLine atVersion(long next) {
        return with(next, units, stage, answers);
    }

    /** Taken out before it left. */
    public AffectedLine taken() {
        return at(Stage.TAKEN_OUT, units);
    }

    AffectedLine at(Stage next, int of) {
        return with(version, of, next, answers);
    }

    AffectedLine hearing(Answer answer) {
        if (answers.stream().anyMatch(each -> each.key().equals(answer.key()))) return this;
        var all = new ArrayList<>(answers);
        all.add(answer);
        return with(version, units, stage, all);
    }

    private AffectedLine with(long newVersion, int of, Stage at, List<Answer> heard) {
        return new AffectedLine(
                id, newVersion, recall, order, fulfilment, warehouse, line, sku, title, lot, of, at, heard, null);
    }
}
