package yonghuang.listings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.OwnRequest;

/**
 * What a merchant says about one product: the newest revision, written, submitted, returned or published, and beside it
 * what is sold meanwhile. Every rule is pure: it gives the next form, or the same one when nothing changes, or refuses.
 *
 * @param id of the product
 * @param sample made up to try the shop with
 * @param planned prices to come, the next first
 * @param steps see {@link PriceStep}
 * @param history the newest acts, the oldest of them first
 * @param edits grows with everything somebody may want to look at again; what an edit was made on
 * @param edition grows with everything the shelf has to show
 * @param shelved the newest edition that is known to be on the shelf
 * @param due when the next planned price begins, {@link #NEVER} when none is planned; this and what stands behind it
 *     follows from the rest and is there to be searched by
 * @param holds what no two listings share: its own id and its SKUs
 * @param pictures ids of all pictures it shows
 * @param words titles and SKUs, lower case
 */
@Document("listings")
public record Listing(
        @Id String id,
        long version,
        String merchant,
        boolean sample,
        Work work,
        Published published,
        List<PlannedPrice> planned,
        List<PriceStep> steps,
        List<ListingAct> history,
        long edits,
        long edition,
        long shelved,
        Instant updatedAt,
        Instant due,
        boolean unshelved,
        List<String> holds,
        List<String> pictures,
        String words)
        implements Versioned<Listing> {
    /** Beyond every planned price. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Acts that are kept here; the audit trail has all. */
    public static final int MOST_ACTS = 50;

    public Listing {
        planned = List.copyOf(planned);
        steps = List.copyOf(steps);
        history = List.copyOf(history);
        due = planned.stream().map(PlannedPrice::at).min(Instant::compareTo).orElse(NEVER);
        unshelved = shelved < edition;
        var contents = Stream.of(work.content(), published.content())
                .filter(java.util.Objects::nonNull)
                .toList();
        var held = new LinkedHashSet<String>(Set.of("product:" + id));
        contents.forEach(content -> held.addAll(content.skus()));
        holds = List.copyOf(held);
        pictures = contents.stream()
                .flatMap(content -> content.pictures().stream())
                .filter(Content::isUploaded)
                .distinct()
                .toList();
        words = contents.stream()
                .flatMap(content -> Stream.concat(Stream.ofNullable(content.title()), content.skus().stream()))
                .distinct()
                .reduce("", (all, word) -> all + word.toLowerCase(Locale.ROOT) + "\n");
    }

    private static Listing of(
            String id, String merchant, boolean sample, Work work, Published published, long edits, Instant now) {
        return new Listing(
                id, 0, merchant, sample, work, published, List.of(), List.of(), List.of(), edits, 0, 0, now, now, false,
                List.of(), List.of(), "");
    }

    /** Somebody begins to describe a product. */
    public static Listing begun(String id, String merchant, boolean sample, Content content, String by, Instant now) {
        return of(id, merchant, sample, Work.begun(content, by, now), Published.nothing(), 1, now);
    }

    /** Of a product that was on the shelf before there were listings: published as it stands there. */
    public static Listing adopted(String id, String merchant, boolean sample, Content content, Instant since) {
        var published = new Published(Sale.ON, 1, content, since, null);
        return of(id, merchant, sample, Work.done(1, 1, since), published, 1, since);
    }

    /** What is being written, else what is sold. */
    public Content newest() {
        var content = work.content() != null ? work.content() : published.content();
        if (content == null) throw new IllegalStateException("a listing without a content: " + id);
        return content;
    }

    /** Whether nothing of it was ever published. */
    public boolean isNew() {
        return published.content() == null;
    }

    /** Writes a draft. @throws ListingUnderReview while it is submitted */
    public Listing written(Content content, String by, Instant now) {
        if (!work.status().isOpen()) throw new ListingUnderReview();
        if (content.equals(newest())) return this;
        return next(work.written(content, by, now), published, planned, steps, history, edition, now);
    }

    /**
     * Hands the draft in.
     *
     * @param check refuses what may not be submitted
     * @throws ListingMoved when there is no draft
     */
    public Listing submitted(Consumer<Listing> check, ListingAct act, Instant now) {
        if (isRepeat(act)) return this;
        if (work.content() == null || !work.status().isOpen()) throw new ListingMoved();
        check.accept(this);
        return next(work.submitted(act.by(), now), published, planned, steps, with(act), edition, now);
    }

    /** Takes it back before it is decided. @throws ListingMoved when it is not submitted */
    public Listing withdrawn(ListingAct act, Instant now) {
        if (isRepeat(act)) return this;
        if (work.status() != ListingStatus.SUBMITTED) throw new ListingMoved();
        return next(work.withdrawn(now), published, planned, steps, with(act), edition, now);
    }

    /** Drops the draft, back to what is published; not for one of which nothing was. */
    public Listing discarded(Instant now) {
        if (!work.status().isOpen()) throw new ListingUnderReview();
        if (work.content() == null) return this;
        var done = Work.done(published.revision(), work.submitted(), now);
        return next(done, published, planned, steps, history, edition, now);
    }

    /**
     * Puts the submitted revision in the place of what is sold.
     *
     * @param check refuses what may not be sold
     * @throws ListingMoved when it is not that revision that is submitted
     * @throws OwnRequest when the reviewer wrote it
     */
    public Listing published(Consumer<Listing> check, ListingAct act, Instant now) {
        var content = decided(act);
        if (content == null) return this;
        check.accept(this);
        var after = published.with(work.revision(), content, now);
        var priced = PriceSteps.towards(content, steps, published.content(), published.since(), now, edition + 1);
        var done = Work.done(work.revision(), work.submitted(), now);
        return next(done, after, planned, priced, with(act), edition + 1, now);
    }

    /** Gives the submitted revision back; refuses as {@link #published(Consumer, ListingAct, Instant)} does. */
    public Listing returned(List<Remark> remarks, ListingAct act, Instant now) {
        if (decided(act) == null) return this;
        return next(work.returned(remarks, now), published, planned, steps, with(act), edition, now);
    }

    /** What is decided about, null when this person decided so already. */
    private @Nullable Content decided(ListingAct act) {
        if (isRepeat(act)) return null;
        if (work.status() != ListingStatus.SUBMITTED || work.revision() != act.revision()) throw new ListingMoved();
        if (work.writers().contains(act.by())) throw new OwnRequest();
        return work.content();
    }

    /**
     * Takes it off sale. The office may take over what its merchant suspended, not the other way round.
     *
     * @throws ListingMoved when nothing was published
     */
    public Listing suspended(Suspension suspension, ListingAct act, Instant now) {
        if (published.sale() == Sale.NONE) throw new ListingMoved();
        var before = published.suspended();
        if (before != null && before.by() == suspension.by()) return this;
        if (before != null && before.by() == Suspension.By.OFFICE) throw new SuspendedByOffice();
        return next(work, published.suspended(suspension), planned, steps, with(act), edition + 1, now);
    }

    /**
     * Brings it back on sale.
     *
     * @throws SuspendedByOffice when that was the office, and its merchant asks
     * @throws ListingMoved when it is not suspended, or the office asks for what its merchant suspended
     */
    public Listing resumed(Suspension.By by, ListingAct act, Instant now) {
        if (isRepeat(act)) return this;
        var before = published.suspended();
        if (before == null || (by == Suspension.By.OFFICE && before.by() != by)) throw new ListingMoved();
        if (before.by() != by) throw new SuspendedByOffice();
        return next(work, published.resumed(), planned, steps, with(act), edition + 1, now);
    }

    /** Replaces all planned prices. @throws ListingMoved when nothing was published */
    public Listing planned(List<PlannedPrice> prices, Instant now) {
        if (published.sale() == Sale.NONE) throw new ListingMoved();
        return prices.equals(planned) ? this : next(work, published, prices, steps, history, edition, now);
    }

    /** What was planned for now or before begins. A draft in which nobody touched such a price follows. */
    public Listing begunPrices(Instant now) {
        var begun = planned.stream().filter(price -> !price.at().isAfter(now)).toList();
        if (begun.isEmpty()) return this;
        var prices = new java.util.LinkedHashMap<String, Long>();
        for (var price : begun) prices.put(price.sku(), price.priceFen());
        var later = planned.stream().filter(price -> price.at().isAfter(now)).toList();
        return next(work, published, later, steps, history, edition, now).priced(prices, now);
    }

    /**
     * Sets prices in the shop from now on, in fen by SKU. A draft in which nobody touched such a price follows.
     *
     * @throws ListingMoved when nothing was published
     */
    public Listing priced(Map<String, Long> prices, Instant now) {
        var before = published.content();
        if (before == null) throw new ListingMoved();
        var after = before;
        var draft = work.content();
        for (var price : prices.entrySet()) {
            var sku = price.getKey();
            long fen = price.getValue();
            after = after.withShopPrice(sku, fen);
            if (draft != null && draft.hasShopPriceOf(sku, before)) draft = draft.withShopPrice(sku, fen);
        }
        if (after.equals(before)) return this;
        var priced = PriceSteps.towards(after, steps, before, published.since(), now, edition + 1);
        return next(work.repriced(draft), published.repriced(after), planned, priced, history, edition + 1, now);
    }

    /** The shelf has that edition; nobody needs to look again for that. */
    public Listing shelved(long known) {
        long newest = Math.max(shelved, known);
        if (newest == shelved) return this;
        return new Listing(
                id,
                version,
                merchant,
                sample,
                work,
                published,
                planned,
                PriceSteps.kept(steps, newest),
                history,
                edits,
                edition,
                newest,
                updatedAt,
                due,
                unshelved,
                holds,
                pictures,
                words);
    }

    private boolean isRepeat(ListingAct act) {
        return !history.isEmpty() && history.getLast().isTheSameAs(act);
    }

    private List<ListingAct> with(ListingAct act) {
        var longer = new ArrayList<>(history);
        longer.add(act);
        return longer.subList(Math.max(0, longer.size() - MOST_ACTS), longer.size());
    }

    private Listing next(
            Work work,
            Published published,
            List<PlannedPrice> planned,
            List<PriceStep> steps,
            List<ListingAct> history,
            long edition,
            Instant now) {
        return new Listing(
                id, version, merchant, sample, work, published, planned, steps, history, edits + 1, edition, shelved,
                now, due, unshelved, holds, pictures, words);
    }

    @Override
    public Listing atVersion(long version) {
        return new Listing(
                id, version, merchant, sample, work, published, planned, steps, history, edits, edition, shelved,
                updatedAt, due, unshelved, holds, pictures, words);
    }
}
