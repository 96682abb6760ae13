package yonghuang.images;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.images.pixels.DecodingRoom;
import yonghuang.images.pixels.Disguised;
import yonghuang.images.pixels.Jpeg;
import yonghuang.images.pixels.Picture;
import yonghuang.images.pixels.PictureKind;
import yonghuang.images.pixels.TooManyPixels;
import yonghuang.images.pixels.Unreadable;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Pictures;

/** The pictures people hand in. */
@Component
public final class Images implements Pictures {
    private static final int REMEMBERED = 20_000;

    private final MongoOperations mongo;
    private final Documents<Image> documents;
    private final ImageStore store;
    private final Clock clock;
    private final DecodingRoom room = new DecodingRoom();
    private final Cache<String, Image> shownToAll = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Images(MongoOperations mongo, ImageStore store, Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Image.class);
        this.store = store;
        this.clock = clock;
        var indexes = mongo.indexOps(Image.class);
        indexes.createIndex(new Index("account", Sort.Direction.ASC).on("uploadedAt", Sort.Direction.DESC));
        indexes.createIndex(new Index("state", Sort.Direction.ASC)
                .on("purpose", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC));
    }

    /** Reads what was sent, once there is room for it; at most {@link #largest()} bytes. */
    @FunctionalInterface
    public interface Sent {
        byte[] read();
    }

    /** Bytes of one picture or file. */
    public static int largest() {
        return Uploads.LARGEST;
    }

    /**
     * Checks, decodes and draws the picture anew and stores it in four sizes. The same picture of the same account for the
     * same purpose again is the one that is there, with new days of grace.
     *
     * @throws ImageRefused when it is none that can be taken; nothing was stored
     * @throws UploadsUsedUp when the account has handed in too many today
     */
    public Image add(String account, ImagePurpose purpose, Sent sent) {
        if (sentToday(account) >= Uploads.MOST_A_DAY) throw new UploadsUsedUp();
        return room.inside(() -> add(account, purpose, sent.read()));
    }

    private long sentToday(String account) {
        var since = clock.instant().minus(Uploads.DAY);
        return mongo.count(
                new Query(where("account").is(account).and("uploadedAt").gte(since)), Image.class);
    }

    private Image add(String account, ImagePurpose purpose, byte[] file) {
        var full = drawn(file);
        var image = Image.coming(
                Uploads.id("img_", account, purpose.name(), file),
                account,
                purpose,
                full.getWidth(),
                full.getHeight(),
                clock.instant());
        var known = change(image.id(), before -> before == null ? image : before.again(clock.instant()));
        if (known.mayBeReferredTo()) return known;
        sizes(full).forEach((size, bytes) -> store.put(image.stored(size), bytes));
        return change(image.id(), before -> (before == null ? image : before).ready(clock.instant()));
    }

    private BufferedImage drawn(byte[] file) {
        if (file.length == 0) throw new ImageRefused(ImageRefused.Kind.EMPTY);
        var kind = PictureKind.of(file);
        if (kind == null) throw new ImageRefused(ImageRefused.Kind.NOT_A_PICTURE);
        try {
            return Picture.of(kind, file, room).drawn(ImageSize.FULL.longestEdge());
        } catch (Disguised other) {
            throw new ImageRefused(ImageRefused.Kind.DISGUISED);
        } catch (TooManyPixels large) {
            throw new ImageRefused(ImageRefused.Kind.TOO_MANY_PIXELS);
        } catch (Unreadable damaged) {
            throw new ImageRefused(ImageRefused.Kind.DAMAGED);
        }
    }

    private static Map<ImageSize, byte[]> sizes(BufferedImage full) {
        var drawn = new EnumMap<ImageSize, byte[]>(ImageSize.class);
        for (var size : ImageSize.values()) drawn.put(size, Jpeg.of(Jpeg.smaller(full, size.longestEdge())));
        return drawn;
    }

    private interface Next {
        Image of(@Nullable Image known);
    }

    private Image change(String id, Next rule) {
        var changed = documents.change(id, known -> {
            var next = rule.of(known);
            return next.equals(known) ? Change.unchanged(next) : Change.changed(next, next);
        });
        shownToAll.invalidate(id);
        return changed;
    }

    public Optional<Image> find(String id) {
        return Optional.ofNullable(documents.find(id)).filter(Image::shown);
    }

    /** Whether the account handed it in and it may be referred to. */
    @Override
    public boolean isOf(String image, String account) {
        var known = documents.find(image);
        return known != null && known.account().equals(account) && known.mayBeReferredTo();
    }

    @Override
    public Optional<String> smallUrl(String image) {
        return find(image).map(known -> known.url(ImageSize.SMALL));
    }

    /**
     * The bytes of one size, for somebody who may see it.
     *
     * @throws NotFound when there is no such picture or the caller must not know of it
     */
    public Shown shown(String id, ImageSize size, @Nullable Caller caller) {
        var image = remembered(id);
        if (!image.purpose().isPublic() && !mayBeSeen(image, caller)) throw new NotFound();
        var stored = store.open(image.stored(size));
        if (stored == null) throw new NotFound();
        return new Shown(image, stored);
    }

    /** A picture's bytes on their way out. */
    public record Shown(Image image, ImageStore.Stored stored) {}

    private Image remembered(String id) {
        var known = shownToAll.getIfPresent(id);
        if (known != null) return known;
        var found = find(id).orElseThrow(NotFound::new);
        if (found.purpose().isPublic()) shownToAll.put(id, found);
        return found;
    }

    private static boolean mayBeSeen(Image image, @Nullable Caller caller) {
        if (caller == null) return false;
        return image.account().equals(caller.account()) || image.purpose().mayBeSeenBy(caller);
    }

    /** Those of a purpose that are in a state since before an instant, by id, behind an id. */
    List<Image> waiting(ImagePurpose purpose, Image.State state, Instant before, String behind, int most) {
        var which =
                where("state").is(state).and("purpose").is(purpose).and("_id").gt(behind);
        return mongo.find(
                new Query(which.and("since").lt(before)).with(Sort.by("_id")).limit(most), Image.class);
    }

    /** Moves it on, unless it is in another state by now. */
    Image move(String id, Image.State from, Image.State next) {
        return change(id, known -> {
            if (known == null) throw new NotFound();
            return known.state() == from ? known.in(next, clock.instant()) : known;
        });
    }

    /** First the bytes, then the document that knows of them: stopped between the two, the next sweep goes on. */
    void remove(Image image) {
        for (var size : ImageSize.values()) store.delete(image.stored(size));
        mongo.remove(new Query(where("_id").is(image.id())), Image.class);
        shownToAll.invalidate(image.id());
    }
}
