package yonghuang.merchants.particulars;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.merchants.BankAccount;
import yonghuang.merchants.BankVault;
import yonghuang.merchants.Contact;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;
import yonghuang.shared.Page;

/** The particulars of the merchants: who may see and change them, and that money follows only what two people agreed on. */
@Component
public final class KeptParticulars {
    private static final int ID_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoOperations mongo;
    private final Documents<MerchantParticulars> documents;
    private final Teams teams;
    private final BankVault vault;
    private final BankLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    KeptParticulars(
            MongoOperations mongo, Teams teams, BankVault vault, BankLetters letters, AuditTrail audit, Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, MerchantParticulars.class);
        this.teams = teams;
        this.vault = vault;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
        var indexes = mongo.indexOps(MerchantParticulars.class);
        indexes.createIndex(new Index("open", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        indexes.createIndex(new Index("owing", Sort.Direction.ASC));
    }

    /** Those the admission looked at. There already, nothing changes. */
    public void found(String merchant, @Nullable Contact contact, @Nullable BankAccount bank) {
        documents.change(merchant, known -> {
            if (known != null) return Change.unchanged(known);
            var first = MerchantParticulars.of(merchant, contact, bank == null ? null : vault.seal(merchant, bank));
            return Change.changed(first, first);
        });
    }

    /** Null where none are kept, as of a sample. */
    public @Nullable MerchantParticulars of(String merchant) {
        return documents.find(merchant);
    }

    /** Of the account that is accepted or the one that is asked for; null where there is none. */
    public @Nullable BankAccount bank(MerchantParticulars particulars, @Nullable String sealed) {
        return sealed == null ? null : vault.open(particulars.id(), sealed);
    }

    /**
     * An owner says whom to call; at once.
     *
     * @throws NotFound when the caller does not belong to the merchant
     */
    public void call(Caller owner, String merchant, Contact contact) {
        teams.require(owner, merchant, MemberRole.OWNER);
        var known = documents.find(merchant);
        if (known != null && contact.equals(known.contact())) return;
        audit.record(owner.account(), "merchant-contact-changed", merchant, null, null, null);
        change(merchant, particulars -> particulars.calling(contact));
    }

    /**
     * An owner or who looks after money asks for another account. The same as the one that waits changes nothing.
     *
     * @throws NotFound when the caller does not belong to the merchant
     */
    public MerchantParticulars propose(Caller member, String merchant, BankAccount bank) {
        teams.require(member, merchant, MemberRole.FINANCE);
        var known = documents.find(merchant);
        if (known != null && waits(known, member, bank)) return known;
        audit.record(member.account(), "bank-change-proposed", merchant, null, shown(bank), null);
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        var change = new BankChange(
                "bch_" + HexFormat.of().formatHex(bytes),
                vault.seal(merchant, bank),
                member.account(),
                BankChange.Decision.PROPOSED,
                null,
                now());
        return post(change(merchant, particulars -> particulars.proposing(change)));
    }

    private boolean waits(MerchantParticulars known, Caller member, BankAccount bank) {
        var change = known.change();
        return change != null
                && change.isOpen()
                && change.by().equals(member.account())
                && bank.equals(vault.open(known.id(), change.bank()));
    }

    /** Changes that wait for the office, by merchant. */
    public Page<MerchantParticulars> waiting(int limit, @Nullable String after) {
        var keys = Cursor.read(after, 1);
        var open = where("open").is(true);
        long total = mongo.count(new Query(open), MerchantParticulars.class);
        var behind = where("open").is(true).and("_id").gt(keys == null ? "" : keys.getFirst());
        var found = mongo.find(new Query(behind).with(Sort.by("_id")).limit(limit + 1), MerchantParticulars.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        return new Page<>(items, Cursor.of(items.getLast().id()), total);
    }

    /**
     * The office accepts or refuses it; written to the audit trail first.
     *
     * @throws NotFound when the merchant has none
     * @throws OwnRequest when the caller asked for it or belongs to the merchant
     * @throws BankChangeDecided when it was decided otherwise or another one stands in its place
     */
    public MerchantParticulars decide(
            Caller office, String merchant, String change, boolean accepted, @Nullable String why) {
        if (office.merchants().contains(merchant)) throw new OwnRequest();
        var as = accepted ? BankChange.Decision.ACCEPTED : BankChange.Decision.REFUSED;
        var seen = documents.find(merchant);
        if (seen == null || seen.change() == null) throw new NotFound();
        if (seen.deciding(change, as, why, office.account(), now()) != seen) {
            audit.record(
                    office.account(),
                    accepted ? "bank-change-accepted" : "bank-change-refused",
                    merchant + "/" + change,
                    shown(bank(seen, seen.bank())),
                    shown(bank(seen, seen.change().bank())),
                    why);
        }
        return post(change(merchant, known -> known.deciding(change, as, why, office.account(), now())));
    }

    /**
     * The whole number, for who pays out by hand; each look is in the audit trail.
     *
     * @throws NotFound when none was accepted
     */
    public BankAccount reveal(Caller office, String merchant) {
        var known = documents.find(merchant);
        var bank = known == null ? null : bank(known, known.bank());
        if (bank == null) throw new NotFound();
        audit.record(office.account(), "bank-data-read", merchant, null, shown(bank), null);
        return bank;
    }

    private static @Nullable Map<String, Object> shown(@Nullable BankAccount bank) {
        return bank == null ? null : Map.of("account", bank.masked());
    }

    List<MerchantParticulars> owing(int most) {
        return mongo.find(new Query(where("owing").is(true)).limit(most), MerchantParticulars.class);
    }

    /** Each letter is owed once however often this is repeated. */
    MerchantParticulars post(MerchantParticulars particulars) {
        if (particulars.letters().isEmpty()) return particulars;
        letters.owe(particulars);
        return change(particulars.id(), known -> known.posted(particulars.letters()));
    }

    private MerchantParticulars change(String merchant, UnaryOperator<MerchantParticulars> rule) {
        return documents.change(merchant, known -> {
            var next = rule.apply(known == null ? MerchantParticulars.of(merchant, null, null) : known);
            return next.equals(known) ? Change.unchanged(next) : Change.changed(next, next);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
