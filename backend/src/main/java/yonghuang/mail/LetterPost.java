package yonghuang.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.invoices.Invoice;
import yonghuang.invoices.Invoices;
import yonghuang.orders.Order;
import yonghuang.orders.Orders;
import yonghuang.shared.LetterWriter;
import yonghuang.shared.People;
import yonghuang.shared.Sweep;

/**
 * Sends what is owed. A run takes a second or two, so that other sweeps get their turn, and ends when the post is away.
 * A letter goes out at least once: after a crash between sending and writing that down it goes out again, with the same
 * Message-ID.
 */
@Component
class LetterPost implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(LetterPost.class);
    private static final Duration LONGEST_RUN = Duration.ofSeconds(2);
    private static final int MOST = 500;

    private final LetterBook book;
    private final Orders orders;
    private final Invoices invoices;
    private final People people;
    private final Map<String, LetterWriter> writers;
    private final Post post;
    private final Clock clock;

    LetterPost(
            LetterBook book,
            Orders orders,
            Invoices invoices,
            People people,
            List<LetterWriter> writers,
            Post post,
            Clock clock) {
        this.book = book;
        this.orders = orders;
        this.invoices = invoices;
        this.people = people;
        this.writers = writers.stream().collect(Collectors.toMap(LetterWriter::name, writer -> writer));
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public void run() {
        var started = clock.instant();
        var sent = new ArrayList<String>();
        var pointless = new ArrayList<String>();
        try {
            var due = book.due(started, MOST);
            var known = known(due);
            for (var letter : due) {
                if (clock.instant().isAfter(started.plus(LONGEST_RUN))) break;
                attempt(letter, write(letter, known), sent, pointless);
            }
        } catch (Post.PostAway away) {
            log.warn("Letters wait, the post is away: {}", String.valueOf(away.getCause()));
        } finally {
            book.end(sent, Letter.State.SENT, now());
            book.end(pointless, Letter.State.GIVEN_UP, now());
        }
    }

    /** What the due letters tell of, each read once. */
    private record Known(Map<String, Order> orders, Map<String, Invoice> invoices) {}

    private Known known(List<Letter> due) {
        var ids = due.stream()
                .map(Letter::order)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var ofInvoices = due.stream()
                .filter(letter -> letter.kind().isOfInvoice())
                .map(Letter::subject)
                .distinct()
                .toList();
        return new Known(
                orders.findAll(ids).stream().collect(Collectors.toMap(Order::id, order -> order)),
                invoices.findAll(ofInvoices).stream().collect(Collectors.toMap(Invoice::id, invoice -> invoice)));
    }

    private void attempt(Letter letter, @Nullable Message message, List<String> sent, List<String> pointless) {
        if (message == null) {
            pointless.add(letter.id());
            return;
        }
        try {
            post.send(message);
            sent.add(letter.id());
        } catch (Post.LetterRefused refused) {
            postpone(letter, pointless);
        }
    }

    private void postpone(Letter letter, List<String> pointless) {
        int attempts = letter.attempts() + 1;
        var next = Patience.next(letter.owedAt(), attempts, now());
        if (next != null) {
            book.retry(letter.id(), attempts, next);
            return;
        }
        log.warn("Letter {} is given up after {} attempts", letter.id(), attempts);
        pointless.add(letter.id());
    }

    /** Null when there is nobody to tell or no cause any more. */
    private @Nullable Message write(Letter letter, Known known) {
        if (letter.kind() == Letter.Kind.NOTICE) return notice(letter);
        var order = known.orders.get(letter.order());
        var person = order == null ? null : people.find(order.account()).orElse(null);
        if (order == null || person == null) return null;
        if (!letter.kind().isOfInvoice()) return LetterText.write(letter, order, person.name(), person.email());
        var invoice = known.invoices.get(letter.subject());
        return invoice == null ? null : InvoiceLetterText.write(letter, invoice, person.name(), person.email());
    }

    private @Nullable Message notice(Letter letter) {
        var writer = writers.get(letter.writer());
        var person =
                letter.account() == null ? null : people.find(letter.account()).orElse(null);
        if (writer == null || person == null) return null;
        return writer.write(letter.subject())
                .map(words -> LetterText.notice(letter, words, person.name(), person.email()))
                .orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
