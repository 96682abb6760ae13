package yonghuang.recalls.web;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.LotRecalls;
import yonghuang.orders.RecalledOrders;
import yonghuang.recalls.Recall;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLines;
import yonghuang.recalls.web.RecallAnswer.Person;
import yonghuang.shared.Caller;
import yonghuang.shared.Page;
import yonghuang.shared.Role;

/** Puts together what a caller may see of a recall. */
@Component
class RecallAnswers {
    private static final int PEOPLE_AT_ONCE = 100;
    private final LotRecalls stock;
    private final RecalledOrders orders;
    private final AffectedLines lines;

    RecallAnswers(LotRecalls stock, RecalledOrders orders, AffectedLines lines) {
        this.stock = stock;
        this.orders = orders;
        this.lines = lines;
    }

    RecallAnswer whole(Caller caller, Recall recall) {
        return RecallAnswer.of(
                recall,
                stock.standing(recall.lots()),
                stock.underWay(recall.lots()),
                people(caller, recall, PEOPLE_AT_ONCE, null),
                lines.progress(recall.id()));
    }

    RecallSummary summary(Recall recall) {
        return RecallSummary.of(recall, lines.progress(recall.id()));
    }

    Page<Person> people(Caller caller, Recall recall, int limit, @Nullable String after) {
        var page = lines.list(recall.id(), limit, after);
        var buyers =
                orders.buyers(page.items().stream().map(AffectedLine::found).toList(), recall.id());
        var mine = speaksFor(caller);
        var people = page.items().stream()
                .map(line -> Person.of(recall, line, buyers.get(line.order()), mine.test(line)))
                .toList();
        return new Page<>(people, page.next(), page.total());
    }

    /** Office and administrators reach every buyer; warehouse people those their own warehouse sent something. */
    static Predicate<AffectedLine> speaksFor(Caller caller) {
        boolean all = caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
        return line -> all || caller.warehouses().contains(line.warehouse());
    }
}
