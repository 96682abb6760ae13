package yonghuang.recalls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.LotRecalls.Standing;
import yonghuang.inventory.LotRecalls.Underway;
import yonghuang.inventory.SkuLot;
import yonghuang.orders.RecalledOrders.Buyer;
import yonghuang.recalls.Recall;
import yonghuang.recalls.RecallStatus;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLine.Response;
import yonghuang.recalls.people.AffectedLine.Stage;
import yonghuang.recalls.people.AffectedLines.Progress;
import yonghuang.recalls.people.Notice;
import yonghuang.shared.Page;
import yonghuang.shared.Sentence;

/**
 * A recall with all there is to do about it.
 *
 * @param people the first of them; {@code next} leads on, at {@code /api/recalls/{id}/people?after=}
 * @param done shipped lines with an answer
 * @param total shipped lines
 * @param held lines not yet taken out of their orders; 0 as soon as the sweep has been
 */
@Schema(name = "Recall")
record RecallAnswer(
        String id,
        String lot,
        @Nullable String sku,
        List<RecalledLot> lots,
        String reason,
        RecallStatus status,
        Instant at,
        String actor,
        @Nullable Ended ended,
        List<RecalledStock> stock,
        List<RecalledTransfer> transfers,
        List<Person> people,
        @Nullable String next,
        long done,
        long total,
        long held) {
    @Schema(name = "RecalledLot")
    record RecalledLot(String sku, String lot) {
        static RecalledLot of(SkuLot lot) {
            return new RecalledLot(lot.sku(), lot.lot());
        }
    }

    /** Who closed or withdrew it, when and why. */
    @Schema(name = "RecallEnd")
    record Ended(String by, Instant at, String note) {
        static @Nullable Ended of(Recall.@Nullable End end) {
            return end == null ? null : new Ended(end.by(), end.at(), end.note());
        }
    }

    @Schema(name = "RecalledStock")
    record RecalledStock(String warehouse, String sku, String lot, int available, int reserved, int quarantined) {
        static RecalledStock of(Standing here) {
            return new RecalledStock(
                    here.warehouse(),
                    here.lot().sku(),
                    here.lot().lot(),
                    here.available(),
                    here.reserved(),
                    here.quarantined());
        }
    }

    /** Units in a transfer that is drafted, leaving or on its way. */
    @Schema(name = "RecalledTransfer")
    record RecalledTransfer(String id, String from, String to, String status, String sku, String lot, int units) {
        static RecalledTransfer of(Underway travelling) {
            return new RecalledTransfer(
                    travelling.transfer(),
                    travelling.from(),
                    travelling.to(),
                    travelling.status(),
                    travelling.lot().sku(),
                    travelling.lot().lot(),
                    travelling.units());
        }
    }

    /** HELD: being taken out of the order. RESOURCED: others were found. SHORT: none yet. SHIPPED: the buyer has it. */
    enum PersonState {
        HELD,
        RESOURCED,
        SHORT,
        SHIPPED
    }

    /** What was heard, the latest last. */
    @Schema(name = "RecallHeard")
    record Said(Response response, @Nullable String note, Instant at, String by) {
        static Said of(AffectedLine.Answer answer) {
            return new Said(answer.response(), answer.note(), answer.at(), answer.by());
        }
    }

    /** Name and telephone are null for whoever may not see them. */
    @Schema(name = "RecallPerson")
    record Person(
            String order,
            String fulfilment,
            String warehouse,
            int line,
            String sku,
            String title,
            String lot,
            int units,
            PersonState state,
            @Nullable String name,
            @Nullable String phone,
            Sentence notice,
            @Nullable Response response,
            @Nullable String note,
            @Nullable Instant respondedAt,
            @Nullable String respondedBy,
            List<Said> history) {
        static Person of(Recall recall, AffectedLine line, @Nullable Buyer buyer, boolean named) {
            var last = line.answers().isEmpty() ? null : line.answers().getLast();
            return new Person(
                    line.order(),
                    line.fulfilment(),
                    line.warehouse(),
                    line.line(),
                    line.sku(),
                    line.title(),
                    line.lot(),
                    line.units(),
                    state(line, buyer),
                    named && buyer != null ? buyer.name() : null,
                    named && buyer != null ? buyer.phone() : null,
                    Notice.of(line, recall.reason()),
                    line.response(),
                    last == null ? null : last.note(),
                    last == null ? null : last.at(),
                    last == null ? null : last.by(),
                    line.answers().stream().map(Said::of).toList());
        }

        private static PersonState state(AffectedLine line, @Nullable Buyer buyer) {
            if (line.stage() == Stage.SHIPPED) return PersonState.SHIPPED;
            if (line.stage() == Stage.HELD) return PersonState.HELD;
            boolean replaced = buyer != null && buyer.replaced().contains(line.found());
            return replaced ? PersonState.RESOURCED : PersonState.SHORT;
        }
    }

    static RecallAnswer of(
            Recall recall, List<Standing> standing, List<Underway> underway, Page<Person> people, Progress progress) {
        return new RecallAnswer(
                recall.id(),
                recall.lot(),
                recall.sku(),
                recall.lots().stream().map(RecalledLot::of).toList(),
                recall.reason(),
                recall.status(),
                recall.at(),
                recall.actor(),
                Ended.of(recall.end()),
                standing.stream().map(RecalledStock::of).toList(),
                underway.stream().map(RecalledTransfer::of).toList(),
                people.items(),
                people.next(),
                progress.done(),
                progress.total(),
                progress.held());
    }
}
