package yonghuang.inventory.receiving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;

/**
 * Goods a merchant has announced. It counts what its intakes brought and remembers each of them in the same write, so a
 * repeat counts nothing twice. It ends by cancelling, while nothing has come, or by closing, when the rest will not come;
 * an ended one takes no further intake.
 *
 * @param id made from warehouse, merchant and reference, so the same reference is the same delivery
 * @param asked fingerprint of what was announced
 * @param expectedOn day as {@code 2026-11-24}
 * @param status follows from the lines and the ending; stored to be searched by
 */
@Document("deliveries")
public record Delivery(
        @Id String id,
        String warehouse,
        String merchant,
        String reference,
        String asked,
        @Nullable String expectedOn,
        DeliveryStatus status,
        List<DeliveryLine> lines,
        List<Taken> intakes,
        @Nullable Ending ending,
        @Nullable String note,
        Instant at,
        String actor,
        long version)
        implements Versioned<Delivery> {
    /** An intake it has counted, and the fingerprint of its lines. */
    public record Taken(String id, String asked) {}

    /** @param cancelled false when it was closed */
    public record Ending(boolean cancelled, String reason, Instant at, String actor) {}

    /** What a delivery says to an intake. */
    sealed interface Answer {}

    /** Counted now, or earlier. */
    record Counted() implements Answer {}

    /** @param skus of which more would have come than announced, without a reason */
    record TooMuch(List<String> skus) implements Answer {}

    record Ended(DeliveryStatus status) implements Answer {}

    /** That intake was counted with other lines. */
    record OtherLines() implements Answer {}

    public Delivery {
        lines = List.copyOf(lines);
        intakes = List.copyOf(intakes);
    }

    @Override
    public Delivery atVersion(long newVersion) {
        return new Delivery(
                id,
                warehouse,
                merchant,
                reference,
                asked,
                expectedOn,
                status,
                lines,
                intakes,
                ending,
                note,
                at,
                actor,
                newVersion);
    }

    /**
     * Counts an intake once. Numbers only grow and an end is for good: an intake that is refused once is refused for
     * ever, so it can be taken back without asking who else tries it.
     */
    Change<Delivery, Answer> take(Intake intake) {
        var taken =
                intakes.stream().filter(each -> each.id().equals(intake.id())).findFirst();
        if (taken.isPresent()) {
            return Change.unchanged(taken.get().asked().equals(intake.asked()) ? new Counted() : new OtherLines());
        }
        if (ending != null) return Change.unchanged(new Ended(status));
        var next = counted(intake);
        var excessive = unexplained(next, intake);
        if (!excessive.isEmpty()) return Change.unchanged(new TooMuch(excessive));
        var remembered = new ArrayList<>(intakes);
        remembered.add(new Taken(intake.id(), intake.asked()));
        return Change.changed(with(next, remembered, null), new Counted());
    }

    /** @return the delivery as it is then; a repeat changes nothing, not even the reason */
    Change<Delivery, Delivery> end(Ending how) {
        if (ending != null && ending.cancelled() == how.cancelled()) return Change.unchanged(this);
        if (ending != null) throw new DeliveryStep(status);
        if (how.cancelled() && !intakes.isEmpty()) throw new DeliveryStep(status);
        var ended = with(lines, intakes, how);
        return Change.changed(ended, ended);
    }

    private List<DeliveryLine> counted(Intake intake) {
        var next = new LinkedHashMap<String, DeliveryLine>();
        lines.forEach(line -> next.put(line.sku(), line));
        for (var line : intake.lines()) {
            var known = next.getOrDefault(line.sku(), DeliveryLine.announced(line.sku(), 0));
            next.put(line.sku(), known.with(line));
        }
        return List.copyOf(next.values());
    }

    private static List<String> unexplained(List<DeliveryLine> next, Intake intake) {
        var kept = new TreeSet<String>();
        var explained = new TreeSet<String>();
        for (var line : intake.lines()) {
            if (line.kept() > 0) kept.add(line.sku());
            if (line.reason() != null) explained.add(line.sku());
        }
        return next.stream()
                .filter(DeliveryLine::isExceeded)
                .map(DeliveryLine::sku)
                .filter(sku -> kept.contains(sku) && !explained.contains(sku))
                .toList();
    }

    private Delivery with(List<DeliveryLine> nextLines, List<Taken> nextIntakes, @Nullable Ending nextEnding) {
        return new Delivery(
                id,
                warehouse,
                merchant,
                reference,
                asked,
                expectedOn,
                status(nextLines, nextIntakes, nextEnding),
                nextLines,
                nextIntakes,
                nextEnding,
                note,
                at,
                actor,
                version);
    }

    private static DeliveryStatus status(List<DeliveryLine> lines, List<Taken> intakes, @Nullable Ending ending) {
        if (ending != null) return ending.cancelled() ? DeliveryStatus.CANCELLED : DeliveryStatus.RECEIVED;
        if (intakes.isEmpty()) return DeliveryStatus.ANNOUNCED;
        boolean complete = lines.stream().allMatch(DeliveryLine::isComplete);
        return complete ? DeliveryStatus.RECEIVED : DeliveryStatus.PARTLY_RECEIVED;
    }
}
