package yonghuang.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.images.ImageRefused.Kind;
import yonghuang.images.store.FolderImages;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.PictureUse;
import yonghuang.shared.Role;
import yonghuang.testing.AtOnce;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class ImagesMongoTests {
    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T04:00:00Z"));
    private final Set<String> used = new HashSet<>();
    private final org.springframework.data.mongodb.core.MongoTemplate mongo = TestStore.fresh();

    private Images images() {
        return new Images(mongo, new FolderImages(folder), clock);
    }

    private ImageSweep sweep(Images images) {
        return new ImageSweep(images, new Uses(List.of(new Used())), clock);
    }

    private final class Used implements PictureUse {
        @Override
        public String purpose() {
            return "RETURN";
        }

        @Override
        public Set<String> usedAmong(Collection<String> ids) {
            var found = new HashSet<>(ids);
            found.retainAll(used);
            return found;
        }
    }

    private static Image sent(Images images, ImagePurpose purpose) {
        return images.add("acc_1", purpose, () -> Samples.photograph(300, 200, 6));
    }

    private static Caller caller(String account, Role role) {
        return new Caller(account, Set.of(role), Set.of(), Set.of());
    }

    private long files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPictureIsKeptInFourSizesAsItIsSeen() {
        var images = images();

        var image = sent(images, ImagePurpose.PRODUCT);

        assertThat(image.width()).isEqualTo(200);
        assertThat(image.height()).isEqualTo(300);
        assertThat(files()).isEqualTo(4);
        for (var size : ImageSize.values())
            assertThat(images.shown(image.id(), size, null).stored().length()).isPositive();
        assertThat(images.smallUrl(image.id())).contains("/api/images/" + image.id() + "/small.jpg");
    }

    @Test
    void theSamePictureAgainIsTheSameOneHoweverOften() {
        var images = images();

        var all = AtOnce.atOnce(8, n -> sent(images, ImagePurpose.RETURN).id());

        assertThat(all).containsOnly(sent(images, ImagePurpose.RETURN).id());
        assertThat(files()).isEqualTo(4);
    }

    @Test
    void theSamePictureOfAnotherOrForAnotherPurposeIsAnother() {
        var images = images();

        var mine = sent(images, ImagePurpose.RETURN);
        var shown = sent(images, ImagePurpose.PRODUCT);
        var theirs = images.add("acc_2", ImagePurpose.RETURN, () -> Samples.photograph(300, 200, 6));

        assertThat(Set.of(mine.id(), shown.id(), theirs.id())).hasSize(3);
        assertThat(images.isOf(mine.id(), "acc_1")).isTrue();
        assertThat(images.isOf(mine.id(), "acc_2")).isFalse();
        assertThat(images.isOf("img_none", "acc_1")).isFalse();
    }

    @Test
    void aRefusedPictureLeavesNothing() {
        var images = images();

        assertThatExceptionOfType(ImageRefused.class)
                .isThrownBy(() -> images.add("acc_1", ImagePurpose.RETURN, () -> Samples.SVG))
                .matches(refused -> refused.kind() == Kind.NOT_A_PICTURE);
        assertThatExceptionOfType(ImageRefused.class)
                .isThrownBy(() -> images.add("acc_1", ImagePurpose.RETURN, () -> new byte[0]))
                .matches(refused -> refused.kind() == Kind.EMPTY);

        assertThat(files()).isZero();
        assertThat(mongo.findAll(Image.class)).isEmpty();
    }

    @Test
    void aPictureOfAReturnIsSeenByItsSenderAndThoseWhoDecideOnly() {
        var images = images();
        var id = sent(images, ImagePurpose.RETURN).id();

        for (var may : List.of(
                caller("acc_1", Role.CONSUMER),
                caller("acc_9", Role.OFFICE),
                caller("acc_9", Role.ADMIN),
                caller("acc_9", Role.WAREHOUSE)))
            assertThat(images.shown(id, ImageSize.SMALL, may).image().id()).isEqualTo(id);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> images.shown(id, ImageSize.SMALL, null));
        for (var others : List.of(caller("acc_2", Role.CONSUMER), caller("acc_2", Role.MERCHANT)))
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> images.shown(id, ImageSize.SMALL, others));
    }

    @Test
    void aLicenceIsNotForTheWarehouse() {
        var images = images();
        var id = sent(images, ImagePurpose.LICENCE).id();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> images.shown(id, ImageSize.SMALL, caller("acc_9", Role.WAREHOUSE)));
    }

    @Test
    void thereIsAnEndToWhatOneCanSendInADay() {
        var images = images();
        for (int i = 0; i < Uploads.MOST_A_DAY; i++)
            mongo.insert(Image.coming("img_" + i, "acc_1", ImagePurpose.RETURN, 1, 1, clock.instant())
                    .atVersion(1));

        assertThatExceptionOfType(UploadsUsedUp.class).isThrownBy(() -> sent(images, ImagePurpose.RETURN));

        clock.advance(Duration.ofHours(25));
        assertThat(sent(images, ImagePurpose.RETURN).mayBeReferredTo()).isTrue();
    }

    @Test
    void whatNobodyRefersToIsGoneAWeekAndAnHourLater() {
        var images = images();
        var sweep = sweep(images);
        var id = sent(images, ImagePurpose.RETURN).id();

        clock.advance(Duration.ofDays(6));
        sweep.run();
        assertThat(images.isOf(id, "acc_1")).isTrue();

        clock.advance(Duration.ofDays(2));
        sweep.run();
        assertThat(images.isOf(id, "acc_1")).isFalse();
        assertThat(images.find(id)).isPresent();

        clock.advance(Duration.ofHours(2));
        sweep.run();
        assertThat(images.find(id)).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void whatSomebodyRefersToStays() {
        var images = images();
        var id = sent(images, ImagePurpose.RETURN).id();
        used.add(id);

        for (int day = 0; day < 30; day++) {
            clock.advance(Duration.ofDays(1));
            sweep(images).run();
        }

        assertThat(images.isOf(id, "acc_1")).isTrue();
    }

    @Test
    void whatIsReferredToInTheLastHourStays() {
        var images = images();
        var id = sent(images, ImagePurpose.RETURN).id();
        clock.advance(Duration.ofDays(8));
        sweep(images).run();
        used.add(id);

        clock.advance(Duration.ofHours(2));
        sweep(images).run();

        assertThat(images.isOf(id, "acc_1")).isTrue();
        assertThat(files()).isEqualTo(4);
    }

    @Test
    void aPurposeNobodyAnswersForIsNeverClearedAway() {
        var images = images();
        var id = sent(images, ImagePurpose.PRODUCT).id();

        clock.advance(Duration.ofDays(100));
        sweep(images).run();
        clock.advance(Duration.ofDays(1));
        sweep(images).run();

        assertThat(images.isOf(id, "acc_1")).isTrue();
    }

    @Test
    void whatWasSentAgainHasItsDaysAgain() {
        var images = images();
        var id = sent(images, ImagePurpose.RETURN).id();
        clock.advance(Duration.ofDays(8));
        sweep(images).run();

        sent(images, ImagePurpose.RETURN);
        clock.advance(Duration.ofDays(6));
        sweep(images).run();

        assertThat(images.isOf(id, "acc_1")).isTrue();
    }

    /** Stopped after every single write on the way in: nothing lies about that nobody knows. */
    @Test
    void whereverItStopsTheSweepFinishesIt() {
        for (int writes = 0; writes < 4; writes++) {
            var stopping = new Images(mongo, new StopsAfter(new FolderImages(folder), writes), clock);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> sent(stopping, ImagePurpose.RETURN));
            assertThat(files()).isEqualTo(writes);
            clock.advance(Duration.ofHours(2));
            sweep(images()).run();
            assertThat(files()).as("after %d writes", writes).isZero();
            assertThat(mongo.findAll(Image.class)).isEmpty();
        }
    }

    @Test
    void aRemovalThatStoppedIsFinished() {
        var images = images();
        var image = sent(images, ImagePurpose.RETURN);
        clock.advance(Duration.ofDays(8));
        sweep(images).run();
        clock.advance(Duration.ofHours(2));
        sweep(new Images(mongo, new StopsAfter(new FolderImages(folder), 2), clock))
                .run();
        assertThat(files()).isEqualTo(2);
        assertThat(images.find(image.id())).isEmpty();

        clock.advance(Duration.ofHours(1));
        sweep(images).run();

        assertThat(files()).isZero();
        assertThat(mongo.findAll(Image.class)).isEmpty();
    }

    /** The power fails after so many writes. */
    private static final class StopsAfter implements ImageStore {
        private final ImageStore store;
        private int left;

        StopsAfter(ImageStore store, int writes) {
            this.store = store;
            this.left = writes;
        }

        private void count() {
            if (left-- == 0) throw new IllegalStateException("stopped");
        }

        @Override
        public void put(String name, byte[] bytes) {
            count();
            store.put(name, bytes);
        }

        @Override
        public Stored open(String name) {
            return store.open(name);
        }

        @Override
        public void delete(String name) {
            count();
            store.delete(name);
        }
    }
}
