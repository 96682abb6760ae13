package yonghuang.recalls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.inventory.LotRecalls;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLine.Answer;
import yonghuang.recalls.people.AffectedLine.Response;
import yonghuang.recalls.people.AffectedLines;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;

/** What people do with recalls: start, note an answer, close, withdraw. */
@Component
public class RecallActs {
    /**
     * @param sku null for every SKU the lot number is known under
     * @param key the caller's name for this act
     */
    public record Start(String lot, @Nullable String sku, String reason, String key, String actor) {}

    /**
     * What was heard from a buyer.
     *
     * @param line number of the order line
     */
    public record Heard(
            String order,
            int line,
            Response response,
            @Nullable String note,
            String key,
            String actor) {}

    private final Recalls recalls;
    private final RecallWork work;
    private final AffectedLines lines;
    private final LotRecalls stock;
    private final RecallForecast forecast;
    private final AuditTrail audit;
    private final Clock clock;

    public RecallActs(
            Recalls recalls,
            RecallWork work,
            AffectedLines lines,
            LotRecalls stock,
            RecallForecast forecast,
            AuditTrail audit,
            Clock clock) {
        this.recalls = recalls;
        this.work = work;
        this.lines = lines;
        this.stock = stock;
        this.forecast = forecast;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stops the sale of the lot everywhere, with all lots made of it; when it returns none of it can be sold. A repeat
     * with the same key answers the same recall.
     *
     * @throws InvalidInput when nobody knows the lot, or not under that SKU
     * @throws AlreadyRecalled when a recall of the lot is open
     * @throws RecallKeyReused when the key started another one
     */
    public Recall start(Start wish) {
        var id = "rcl_" + hash(wish.actor(), wish.key());
        var asked = hash(wish.lot(), String.valueOf(wish.sku()), wish.reason());
        var earlier = recalls.find(id);
        if (earlier == null) earlier = insert(id, asked, wish);
        if (!earlier.asked().equals(asked)) throw new RecallKeyReused();
        return work.walk(earlier);
    }

    private Recall insert(String id, String asked, Start wish) {
        var known = stock.known(wish.lot(), wish.sku());
        if (known.isEmpty()) throw forecast.unknown(wish.lot(), wish.sku());
        refuseSecond(wish);
        var subject = Map.<String, Object>of("lot", Recall.subject(wish.lot(), wish.sku()));
        audit.record(wish.actor(), "recall-started", id, null, subject, wish.reason());
        var first = Recall.started(
                id, asked, wish.lot(), wish.sku(), wish.reason(), stock.withDescendants(known), wish.actor(), now());
        if (recalls.insert(first)) return recalls.get(id);
        var twin = recalls.find(id);
        if (twin != null) return twin;
        refuseSecond(wish);
        throw new AlreadyRecalled(null); // it was open a moment ago
    }

    private void refuseSecond(Start wish) {
        var open = recalls.openOf(wish.lot(), wish.sku());
        if (open != null) throw new AlreadyRecalled(open.id());
    }

    /**
     * Notes what was heard from a buyer of shipped units; every answer is kept, the latest counts.
     *
     * @param mayHear which of the shipped lines the caller may speak for
     * @throws NotFound when nothing of that order line was shipped, or it is not the caller's
     * @throws RecallOver when the recall was withdrawn
     */
    public Recall hear(String id, Heard heard, Predicate<AffectedLine> mayHear) {
        var recall = recalls.get(id);
        var shipped = lines.shipped(id, heard.order(), heard.line()).stream()
                .filter(mayHear)
                .toList();
        if (shipped.isEmpty()) throw new NotFound();
        if (recall.status() == RecallStatus.WITHDRAWN) throw new RecallOver(recall.status());
        var answer =
                new Answer(heard.response(), heard.note(), heard.actor() + " " + heard.key(), heard.actor(), now());
        for (var line : shipped) lines.hear(line, answer);
        return recall;
    }

    /**
     * Closes the recall; its lots stay off sale for good. A repeat changes nothing.
     *
     * @param reason why it is closed although not everybody has answered; null when everybody has
     * @throws RecallUnanswered when there is no reason and somebody has not answered, or units are still promised
     * @throws RecallOver when it was withdrawn
     */
    public Recall close(String id, String note, @Nullable String reason, String actor) {
        var recall = work.walk(recalls.get(id));
        var progress = lines.progress(id);
        long open = progress.total() - progress.done();
        boolean unfinished = progress.held() > 0 || open > 0 && reason == null;
        if (recall.isOpen() && unfinished) throw new RecallUnanswered(open, progress.held());
        var said = open > 0 && reason != null ? note + " · " + reason : note;
        return end(id, RecallStatus.CLOSED, said, actor, List.of(RecallStatus.OPEN));
    }

    /**
     * The recall was raised in error, open or closed: the lots are no longer recalled; their units stay in quarantine
     * until a warehouse person restocks them. A repeat changes nothing.
     */
    public Recall withdraw(String id, String reason, String actor) {
        var withdrawn = end(id, RecallStatus.WITHDRAWN, reason, actor, List.of(RecallStatus.OPEN, RecallStatus.CLOSED));
        work.lift(withdrawn);
        return withdrawn;
    }

    private Recall end(String id, RecallStatus as, String note, String actor, List<RecallStatus> from) {
        audit.record(
                actor,
                as == RecallStatus.CLOSED ? "recall-closed" : "recall-withdrawn",
                id,
                Map.of("status", recalls.get(id).status().name()),
                Map.of("status", as.name()),
                note);
        var end = new Recall.End(actor, now(), note);
        return recalls.change(id, recall -> {
            if (recall.status() == as) return Change.unchanged(recall);
            if (!from.contains(recall.status())) throw new RecallOver(recall.status());
            var ended = recall.ended(as, end);
            return Change.changed(ended, ended);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String hash(String... parts) {
        return Fingerprints.of(String.join("\n", parts), 32);
    }
}
