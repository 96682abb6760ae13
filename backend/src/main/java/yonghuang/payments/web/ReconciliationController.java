package yonghuang.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.payments.Finding;
import yonghuang.payments.MoneyDifference;
import yonghuang.payments.Reconciliation;
import yonghuang.payments.Reconciliations;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;
import yonghuang.shared.Sentence;

/** A day's money beside the provider's books, for the office. */
@RestController
@Tag(name = "Payments")
class ReconciliationController {
    private static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 20;
    private static final int MOST_DIFFERENCES = 500;
    private static final int LONGEST_NOTE = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    /** Whole minor units of the currency the balance is kept in; negative for what leaves. */
    record BalanceMoney(long amount, String currency) {}

    /** What moved in one currency of the balance. */
    record BalanceTotal(String currency, long entries, BalanceMoney fees, BalanceMoney net) {
        static BalanceTotal of(Reconciliation.Total total) {
            var currency = total.currency();
            return new BalanceTotal(
                    currency,
                    total.entries(),
                    new BalanceMoney(total.fees(), currency),
                    new BalanceMoney(total.net(), currency));
        }
    }

    /**
     * @param ours null where we have no record
     * @param theirs null where the provider has no entry
     * @param settledBy account of the person; null while open
     */
    record DifferenceAnswer(
            String id,
            Finding.Kind kind,
            Finding finding,
            @Nullable String providerId,
            @Nullable String payment,
            @Nullable String order,
            @Nullable String refund,
            @Nullable BalanceMoney ours,
            @Nullable BalanceMoney theirs,
            Sentence action,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            @Nullable String note) {
        static DifferenceAnswer of(MoneyDifference difference) {
            var settled = difference.settled();
            var ours = difference.ours();
            var theirs = difference.theirs();
            return new DifferenceAnswer(
                    difference.id(),
                    difference.finding().kind(),
                    difference.finding(),
                    difference.providerId(),
                    difference.payment(),
                    difference.order(),
                    difference.refund(),
                    ours == null ? null : new BalanceMoney(ours, "CNY"),
                    theirs == null ? null : new BalanceMoney(theirs, difference.currency()),
                    difference.finding().action(),
                    settled == null ? null : settled.by(),
                    settled == null ? null : settled.at(),
                    settled == null ? null : settled.note());
        }
    }

    /**
     * @param fees and {@code net}: of the currency settled in; where there are several, see {@code totals}
     * @param startedBy account of the person; {@code reconciliation} when the shop did it by itself
     */
    record ReconciliationAnswer(
            String day,
            Reconciliation.Status status,
            String provider,
            int run,
            long compared,
            long matched,
            BalanceMoney fees,
            BalanceMoney net,
            List<BalanceTotal> totals,
            Instant startedAt,
            String startedBy,
            @Nullable Instant endedAt) {
        static ReconciliationAnswer of(Reconciliation found) {
            var totals = found.totals().stream().map(BalanceTotal::of).toList();
            var first = totals.isEmpty()
                    ? new BalanceTotal("CNY", 0, new BalanceMoney(0, "CNY"), new BalanceMoney(0, "CNY"))
                    : totals.getFirst();
            return new ReconciliationAnswer(
                    found.id(),
                    found.status(),
                    found.provider(),
                    found.run(),
                    found.compared(),
                    found.matched(),
                    first.fees(),
                    first.net(),
                    totals,
                    found.startedAt(),
                    found.startedBy(),
                    found.endedAt());
        }
    }

    /** @param differencesTotal all of them; at most 500 are listed, open ones first */
    record ReconciledDayAnswer(
            String day,
            Reconciliation.Status status,
            String provider,
            int run,
            long compared,
            long matched,
            BalanceMoney fees,
            BalanceMoney net,
            List<BalanceTotal> totals,
            Instant startedAt,
            String startedBy,
            @Nullable Instant endedAt,
            List<DifferenceAnswer> differences,
            long differencesTotal) {
        static ReconciledDayAnswer of(Reconciliation found, Page<MoneyDifference> differences) {
            var all = ReconciliationAnswer.of(found);
            return new ReconciledDayAnswer(
                    all.day(),
                    all.status(),
                    all.provider(),
                    all.run(),
                    all.compared(),
                    all.matched(),
                    all.fees(),
                    all.net(),
                    all.totals(),
                    all.startedAt(),
                    all.startedBy(),
                    all.endedAt(),
                    differences.items().stream().map(DifferenceAnswer::of).toList(),
                    differences.total());
        }
    }

    record ReconcileRequest(String day) {
        /** @throws InvalidInput naming {@code day} when it is none, or not over yet */
        LocalDate asDay(LocalDate last) {
            try {
                var named = LocalDate.parse(String.valueOf(day));
                if (!named.isBefore(FIRST_DAY) && !named.isAfter(last)) return named;
            } catch (DateTimeParseException none) {
                // said below
            }
            throw new InvalidInput(
                    "day",
                    "must be a day from 2020-01-01 to yesterday, such as 2026-11-23",
                    "须为 2020-01-01 至昨天的日期，如 2026-11-23");
        }
    }

    record SettleDifferenceRequest(String note) {
        /** @throws InvalidInput naming {@code note} when it says nothing, or too much */
        String said() {
            if (note == null || note.isBlank() || note.strip().length() > LONGEST_NOTE)
                throw new InvalidInput("note", "must have 1 to 500 characters", "须为 1 至 500 个字符");
            return note.strip();
        }
    }

    private final Reconciliations reconciliations;

    ReconciliationController(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Operation(
            operationId = "startReconciliation",
            summary = "Compares a day's money with the provider's books, again if it was before.")
    @PostMapping("/api/reconciliations")
    ReconciledDayAnswer start(Caller caller, @RequestBody ReconcileRequest request) {
        return answer(reconciliations.start(request.asDay(reconciliations.lastDay()), caller.account()));
    }

    @Operation(operationId = "listReconciliations", summary = "Compared days, later ones first.")
    @GetMapping("/api/reconciliations")
    Page<ReconciliationAnswer> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int items = limit == null ? USUAL_ITEMS : limit;
        if (items < 1 || items > MOST_ITEMS) throw new InvalidInput("limit", "must be 1 to 100", "须为 1 至 100");
        var page = reconciliations.list(items, after);
        return new Page<>(page.items().stream().map(ReconciliationAnswer::of).toList(), page.next(), page.total());
    }

    @Operation(operationId = "getReconciliation", summary = "A compared day and what differs in it.")
    @GetMapping("/api/reconciliations/{day}")
    ReconciledDayAnswer get(@PathVariable String day) {
        return answer(reconciliations.find(day));
    }

    @Operation(operationId = "settleDifference", summary = "Notes how a difference was settled.")
    @PostMapping("/api/reconciliations/{day}/differences/{id}/settled")
    DifferenceAnswer settle(
            Caller caller,
            @PathVariable String day,
            @PathVariable String id,
            @RequestBody SettleDifferenceRequest request) {
        return DifferenceAnswer.of(reconciliations.settle(day, id, caller.account(), request.said()));
    }

    private ReconciledDayAnswer answer(Reconciliation found) {
        return ReconciledDayAnswer.of(found, reconciliations.differences(found.id(), MOST_DIFFERENCES));
    }
}
