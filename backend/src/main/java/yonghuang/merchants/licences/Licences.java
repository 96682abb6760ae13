package yonghuang.merchants.licences;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.images.StoredFiles;
import yonghuang.merchants.Licence;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.ShelfNews;

/**
 * The licences of the merchants. What a merchant may not sell for want of one goes off sale by itself, and comes back with a
 * new one: the book first, then the merchant, then the catalog is told, then the members; the sweep goes on where that
 * stopped.
 */
@Component
public final class Licences {
    private static final ZoneId OF_THE_LAW = ZoneId.of("Asia/Shanghai");

    private static final String DOCUMENT = "entries.licence.document";

    private final MongoOperations mongo;
    private final Documents<LicenceBook> documents;
    private final Merchants merchants;
    private final Teams teams;
    private final StoredFiles files;
    private final ShelfNews shelf;
    private final LicenceLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    Licences(
            MongoOperations mongo,
            Merchants merchants,
            Teams teams,
            StoredFiles files,
            ShelfNews shelf,
            LicenceLetters letters,
            AuditTrail audit,
            Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, LicenceBook.class);
        this.merchants = merchants;
        this.teams = teams;
        this.files = files;
        this.shelf = shelf;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
        var indexes = mongo.indexOps(LicenceBook.class);
        indexes.createIndex(new Index("lookOn", Sort.Direction.ASC));
        indexes.createIndex(new Index("told", Sort.Direction.ASC));
        indexes.createIndex(new Index("owing", Sort.Direction.ASC));
        indexes.createIndex(new Index(DOCUMENT, Sort.Direction.ASC));
        indexes.createIndex(new Index("proposing", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }

    /** Those the admission looked at. There already, nothing changes but what is not told yet. */
    public void found(String merchant, List<Licence> admitted) {
        var entries = IntStream.range(0, admitted.size())
                .mapToObj(i -> new Entry("lic-" + (i + 1), admitted.get(i), Entry.Decision.ACCEPTED, null, now()))
                .toList();
        var founded = LicenceBook.founded(merchant, entries, today(), now());
        follow(documents.change(
                merchant, known -> known == null ? Change.changed(founded, founded) : Change.unchanged(known)));
    }

    /** Null for a sample merchant, which has none and needs none. */
    public @Nullable LicenceBook of(String merchant) {
        return documents.find(merchant);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OF_THE_LAW);
    }

    /**
     * A member hands in another licence, which the office has to look at.
     *
     * @throws NotFound when the caller does not belong to the merchant, or it has no book
     * @throws InvalidInput when it has run out, or the scanned file is not the caller's
     */
    public Entry propose(Caller member, String merchant, Licence licence) {
        teams.require(member, merchant, MemberRole.EDITOR);
        if (!licence.isInForceOn(today())) throw new InvalidInput("validUntil", "the licence has run out", "该许可已过期");
        if (!files.isOf(licence.document(), member.account()))
            throw new InvalidInput("document", "is no file of yours", "不是您上传的文件");
        var book = change(
                merchant,
                known -> known.proposing(new Entry(
                        "lic-" + (known.entries().size() + 1), licence, Entry.Decision.PROPOSED, null, now())));
        return book.entries().getLast();
    }

    /** Books with something to look at, by merchant. */
    public List<LicenceBook> proposed(int most) {
        var query = new Query(where("proposing").is(true)).with(Sort.by("_id")).limit(most);
        return mongo.find(query, LicenceBook.class);
    }

    /**
     * The office accepts or refuses it; written to the audit trail first.
     *
     * @throws NotFound when there is none
     * @throws LicenceDecided when it was decided otherwise
     */
    public Entry decide(Caller office, String merchant, String entry, boolean accepted, @Nullable String why) {
        var seen = documents.find(merchant);
        if (seen == null) throw new NotFound();
        var as = accepted ? Entry.Decision.ACCEPTED : Entry.Decision.REFUSED;
        var before = seen.entry(entry).decision();
        if (before != as) {
            audit.record(
                    office.account(),
                    accepted ? "licence-accepted" : "licence-refused",
                    merchant + "/" + entry,
                    Map.of("decision", before.name()),
                    Map.of("decision", as.name()),
                    why);
        }
        var book = change(merchant, known -> known.deciding(entry, as, why, today(), now()));
        follow(book);
        return book.entry(entry);
    }

    /** Ids of scanned files that some licence, whatever became of it, refers to. */
    Set<String> documentsAmong(Collection<String> ids) {
        return mongo.find(new Query(where(DOCUMENT).in(ids)), LicenceBook.class).stream()
                .flatMap(book -> book.entries().stream())
                .map(entry -> entry.licence().document())
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    /** Those on which something changes today, or is not told yet. */
    List<LicenceBook> due(int most) {
        var query = new Query(where("lookOn").lte(today().toString())).limit(most);
        return mongo.find(query, LicenceBook.class);
    }

    List<LicenceBook> untold(int most) {
        return mongo.find(new Query(where("told").is(false)).limit(most), LicenceBook.class);
    }

    /** Those whose members are owed letters the mail has not taken. */
    List<LicenceBook> owing(int most) {
        return mongo.find(new Query(where("owing").is(true)).limit(most), LicenceBook.class);
    }

    void look(String merchant) {
        follow(change(merchant, known -> known.looked(today(), now())));
    }

    private void follow(LicenceBook book) {
        tell(book);
        post(book);
    }

    /** Each step may be repeated; what stands in the book by then is told. */
    void tell(LicenceBook book) {
        if (book.told()) return;
        merchants.offSale(book.id(), book.offSale());
        shelf.merchantsChanged();
        change(book.id(), known -> known.told(book.offSale()));
    }

    /** Each letter is owed once however often this is repeated. */
    void post(LicenceBook book) {
        if (book.letters().isEmpty()) return;
        letters.owe(book);
        change(book.id(), known -> known.posted(book.letters()));
    }

    private LicenceBook change(String merchant, UnaryOperator<LicenceBook> rule) {
        return documents.change(merchant, known -> {
            if (known == null) throw new NotFound();
            var next = rule.apply(known);
            return next.equals(known) ? Change.unchanged(known) : Change.changed(next, next);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
