package yonghuang.images;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.images.StoredFile.State;
import yonghuang.shared.Caller;
import yonghuang.shared.FileReaders;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;

/** Licences, certificates and invoices as people hand them in: PDF, OFD, JPEG or PNG, told by their bytes. */
@Component
public final class StoredFiles {
    private static final int LONGEST_NAME = 100;
    private static final int AT_ONCE = 4;
    private static final int NAMED_AT_ONCE = 200;

    private final MongoOperations mongo;
    private final Documents<StoredFile> documents;
    private final ImageStore store;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    StoredFiles(MongoOperations mongo, ImageStore store, Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, StoredFile.class);
        this.store = store;
        this.clock = clock;
        var indexes = mongo.indexOps(StoredFile.class);
        indexes.createIndex(new Index("account", Sort.Direction.ASC).on("at", Sort.Direction.DESC));
        indexes.createIndex(new Index("state", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }

    /**
     * Stores a file as it came; the same file of the same account again is the one that is there.
     *
     * @param name as the sender calls it, null when it has none
     * @throws ImageRefused when it is none of the kinds that are taken; nothing was stored
     * @throws UploadsUsedUp when the account has handed in too many today
     */
    public StoredFile add(String account, @Nullable String name, Images.Sent sent) {
        var today = where("account").is(account).and("at").gte(clock.instant().minus(Uploads.DAY));
        if (mongo.count(new Query(today), StoredFile.class) >= Uploads.MOST_A_DAY) throw new UploadsUsedUp();
        return inside(() -> add(account, name, sent.read()));
    }

    private StoredFile add(String account, @Nullable String name, byte[] bytes) {
        if (bytes.length == 0) throw new ImageRefused(ImageRefused.Kind.EMPTY);
        var kind = FileKind.of(bytes).orElseThrow(() -> new ImageRefused(ImageRefused.Kind.NOT_A_FILE));
        var id = Uploads.id("fil_", account, "FILE", bytes);
        var coming = StoredFile.coming(id, account, named(name, kind), kind, bytes.length, clock.instant());
        var known = change(id, before -> before == null ? coming : before.again(clock.instant()));
        if (known.mayBeReferredTo()) return known;
        store.put(id, bytes);
        return change(id, before -> (before == null ? coming : before).stored(clock.instant()));
    }

    private interface Next {
        StoredFile of(@Nullable StoredFile known);
    }

    private StoredFile change(String id, Next rule) {
        return documents.change(id, known -> {
            var next = rule.of(known);
            return next.equals(known) ? Change.unchanged(next) : Change.changed(next, next);
        });
    }

    private static String named(@Nullable String name, FileKind kind) {
        var plain = name == null
                ? ""
                : name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "").strip();
        if (plain.isBlank()) return "file." + kind.name().toLowerCase(java.util.Locale.ROOT);
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    public Optional<StoredFile> find(String id) {
        return Optional.ofNullable(documents.find(id)).filter(StoredFile::shown);
    }

    /** That file, where the account handed it in and it may be referred to; whoever stores its id answers for its use. */
    public Optional<StoredFile> of(String id, String account) {
        return find(id).filter(file -> file.account().equals(account) && file.mayBeReferredTo());
    }

    public boolean isOf(String id, String account) {
        return of(id, account).isPresent();
    }

    /**
     * For its sender and those who decide.
     *
     * @throws NotFound when there is no such file or the caller must not know of it
     */
    public StoredFile visible(String id, Caller caller) {
        return visible(id, caller, List.of());
    }

    /**
     * For its sender, the office, and whom a reader lets.
     *
     * @throws NotFound when there is no such file or the caller must not know of it
     */
    public StoredFile visible(String id, Caller caller, List<FileReaders> readers) {
        var file = find(id).orElseThrow(NotFound::new);
        if (file.account().equals(caller.account()) || caller.has(Role.OFFICE) || caller.has(Role.ADMIN)) return file;
        if (readers.stream().anyMatch(reader -> reader.mayRead(id, caller))) return file;
        throw new NotFound();
    }

    /** Its bytes; who may have them was asked before. */
    public ImageStore.Stored open(StoredFile file) {
        var stored = store.open(file.id());
        if (stored == null) throw new NotFound();
        return stored;
    }

    /** Those that are in a state since before an instant, by id, behind an id. */
    List<StoredFile> waiting(State state, Instant before, String behind, int most) {
        var which = where("state").is(state).and("_id").gt(behind);
        return mongo.find(
                new Query(which.and("since").lt(before)).with(Sort.by("_id")).limit(most), StoredFile.class);
    }

    /** Moves it on, unless it is in another state by now or has come into it again; whether it was moved. */
    boolean move(String id, State from, Instant before, State next) {
        return documents.change(id, known -> {
            if (known == null || known.state() != from || !known.isSince(before)) return Change.unchanged(false);
            return Change.changed(known.in(next, clock.instant()), true);
        });
    }

    /** First the bytes, then the document that knows of them: stopped between the two, the next sweep goes on. */
    void remove(String id) {
        var known = documents.find(id);
        if (known == null || known.state() != State.LEAVING) return;
        store.delete(id);
        mongo.remove(new Query(where("_id").is(id).and("state").is(State.LEAVING)), StoredFile.class);
    }

    /** Files from before there were states get theirs. */
    void nameStates() {
        var nameless = new Query(where("state").isNull()).limit(NAMED_AT_ONCE);
        for (var some = mongo.find(nameless, StoredFile.class);
                !some.isEmpty();
                some = mongo.find(nameless, StoredFile.class)) {
            for (var file : some)
                documents.change(
                        file.id(), known -> known == null ? Change.unchanged(false) : Change.changed(known, true));
        }
    }

    private <T> T inside(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
