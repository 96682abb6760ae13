package yonghuang.payments.provider;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.payments.provider.MovedMoney.Kind;

/**
 * What moved by the sandbox's books: first the captures of the time asked for, then the refunds, each in parts. Play money
 * costs no fee.
 */
final class SandboxBalance {
    private static final int BOOKS_AT_ONCE = 200;
    private static final String CAPTURES = "captures|";
    private static final String REFUNDS = "refunds|";

    private final MongoOperations mongo;

    SandboxBalance(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(SandboxIntent.class).createIndex(new Index("decidedAt", Sort.Direction.ASC).sparse());
        mongo.indexOps(SandboxIntent.class).createIndex(new Index("refunds.at", Sort.Direction.ASC).sparse());
    }

    /** @param until nothing that is decided later has moved */
    MoneyPage moved(Instant from, Instant until, @Nullable String after) {
        if (after != null && after.startsWith(REFUNDS)) {
            var books = books(where("refunds").elemMatch(where("at").gte(from).lt(until)), id(after, REFUNDS));
            return page(books, REFUNDS, null, book -> refunds(book, from, until));
        }
        var captured = where("decidedAt").gte(from).lt(until).and("outcome").is(SandboxOutcome.SUCCEED);
        var books = books(captured, after == null ? "" : id(after, CAPTURES));
        return page(books, CAPTURES, REFUNDS, SandboxBalance::capture);
    }

    private static String id(String after, String part) {
        return after.substring(part.length());
    }

    private List<SandboxIntent> books(Criteria moved, String after) {
        var next = moved.and("_id").gt(after);
        return mongo.find(Query.query(next).with(Sort.by("_id")).limit(BOOKS_AT_ONCE), SandboxIntent.class);
    }

    private static MoneyPage page(
            List<SandboxIntent> books,
            String part,
            @Nullable String nextPart,
            Function<SandboxIntent, Stream<MovedMoney>> entries) {
        var next =
                books.size() < BOOKS_AT_ONCE ? nextPart : part + books.getLast().id();
        return new MoneyPage(books.stream().flatMap(entries).toList(), next);
    }

    private static Stream<MovedMoney> capture(SandboxIntent book) {
        var at = Objects.requireNonNull(book.decidedAt());
        return Stream.of(entry(book, Kind.CAPTURE, book.id(), book.sum(), book.sum(), at));
    }

    private static Stream<MovedMoney> refunds(SandboxIntent book, Instant from, Instant until) {
        return book.refunds().stream()
                .filter(refund -> refund.at() != null
                        && !refund.at().isBefore(from)
                        && refund.at().isBefore(until))
                .map(refund -> entry(
                        book,
                        Kind.REFUND,
                        refund.key(),
                        refund.sum(),
                        -refund.sum(),
                        Objects.requireNonNull(refund.at())));
    }

    private static MovedMoney entry(SandboxIntent book, Kind kind, String key, long sum, long net, Instant at) {
        return new MovedMoney("txn_" + key, kind, key, book.intent(), sum, "CNY", 0, net, "CNY", at, kind.name());
    }
}
