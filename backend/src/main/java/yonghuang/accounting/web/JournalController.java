package yonghuang.accounting.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.accounting.Balances;
import yonghuang.accounting.Journal;
import yonghuang.accounting.JournalEntry;
import yonghuang.accounting.Posting;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;

/** The journal and what stands in each account, for the office. */
@RestController
@RequestMapping("/api/journal")
class JournalController {
    record PostingAnswer(String account, BookMoney debit, BookMoney credit) {
        static PostingAnswer of(Posting one) {
            return new PostingAnswer(one.account(), BookMoney.fen(one.debit()), BookMoney.fen(one.credit()));
        }
    }

    /**
     * @param at when it happened, {@code bookedAt} when it was put into the books
     * @param about id of the order, payment or payout
     */
    record JournalEntryAnswer(
            String id,
            JournalEntry.Cause cause,
            Instant at,
            Instant bookedAt,
            String about,
            List<PostingAnswer> postings) {
        static JournalEntryAnswer of(JournalEntry entry) {
            var postings = entry.postings().stream().map(PostingAnswer::of).toList();
            return new JournalEntryAnswer(
                    entry.id(), entry.cause(), entry.at(), entry.bookedAt(), entry.about(), postings);
        }
    }

    /** @param balance debit − credit */
    record BalanceAnswer(String account, BookMoney debit, BookMoney credit, BookMoney balance) {
        static BalanceAnswer of(Balances.Balance one) {
            return new BalanceAnswer(
                    one.account(),
                    BookMoney.fen(one.debit()),
                    BookMoney.fen(one.credit()),
                    BookMoney.fen(one.balance()));
        }
    }

    private final Journal journal;
    private final Balances balances;

    JournalController(Journal journal, Balances balances) {
        this.journal = journal;
        this.balances = balances;
    }

    @Operation(
            operationId = "listJournal",
            summary = "Newest booked first; from and to are days of Asia/Shanghai, both included")
    @GetMapping
    Page<JournalEntryAnswer> list(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var first = Asked.day("from", from, 0);
        var end = Asked.day("to", to, 1);
        if (first != null && end != null && !first.isBefore(end)) {
            throw new InvalidInput("to", "must not be before from", "不能早于开始日期");
        }
        var page = journal.page(Asked.optional("account", account, 100), first, end, Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(JournalEntryAnswer::of).toList(), page.next(), page.total());
    }

    @Operation(operationId = "listBalances", summary = "Every account of the journal, by name")
    @GetMapping("/balances")
    Page<BalanceAnswer> balances() {
        var all = balances.all().stream().map(BalanceAnswer::of).toList();
        return new Page<>(all, null, all.size());
    }
}
