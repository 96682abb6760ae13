package yonghuang.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import yonghuang.images.store.FolderImages;
import yonghuang.shared.PictureUse;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class FileSweepMongoTests {
    private static final Duration WEEK = Duration.ofDays(7).plusSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1).plusSeconds(1);

    @TempDir
    private Path folder;

    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T04:00:00Z"));
    private final Set<String> inLicences = new HashSet<>();
    private final Set<String> inInvoices = new HashSet<>();
    private Runnable whenAsked = () -> {};
    private Breaking store;
    private StoredFiles files;

    @BeforeEach
    void open() {
        store = new Breaking(new FolderImages(folder));
        files = new StoredFiles(mongo, store, clock);
    }

    private final class Breaking implements ImageStore {
        private final ImageStore real;
        private int stepsLeft = Integer.MAX_VALUE;

        private Breaking(ImageStore real) {
            this.real = real;
        }

        private void step(Runnable work) {
            if (stepsLeft-- == 0) throw new IllegalStateException("stopped before");
            work.run();
            if (stepsLeft == 0) throw new IllegalStateException("stopped behind it");
        }

        @Override
        public void put(String name, byte[] bytes) {
            step(() -> real.put(name, bytes));
        }

        @Override
        public @Nullable Stored open(String name) {
            return real.open(name);
        }

        @Override
        public void delete(String name) {
            step(() -> real.delete(name));
        }
    }

    private PictureUse use(Set<String> used) {
        return new PictureUse() {
            @Override
            public String purpose() {
                return DOCUMENT;
            }

            @Override
            public Set<String> usedAmong(Collection<String> ids) {
                whenAsked.run();
                var among = new HashSet<>(used);
                among.retainAll(ids);
                return among;
            }
        };
    }

    /** As another process would, which remembers nothing. */
    private void sweep() {
        new FileSweep(files, new Uses(List.of(use(inLicences), use(inInvoices))), clock).run();
    }

    private void after(Duration time) {
        clock.advance(time);
        sweep();
    }

    private String sent() {
        return files.add("acc_1", "a.pdf", Samples::pdf).id();
    }

    private boolean isGone(String id) {
        return files.find(id).isEmpty()
                && store.open(id) == null
                && mongo.getCollection("stored_files").countDocuments() == 0;
    }

    @Test
    void aFileNobodyRefersToGoesAfterAWeekAndAnHour() {
        var id = sent();

        after(Duration.ofDays(6));
        assertThat(files.isOf(id, "acc_1")).isTrue();
        after(Duration.ofDays(2));
        assertThat(files.find(id)).isPresent();
        assertThat(files.isOf(id, "acc_1")).isFalse(); // condemned: shown, but no longer to be referred to
        after(HOUR);

        assertThat(isGone(id)).isTrue();
    }

    @Test
    void whatOneOfThoseAskedRefersToStays() {
        var id = sent();
        inInvoices.add(id);

        for (int i = 0; i < 5; i++) after(WEEK);

        assertThat(files.isOf(id, "acc_1")).isTrue();
        assertThat(store.open(id)).isNotNull();
    }

    @Test
    void aReferenceMadeJustBeforeItWasCondemnedSavesIt() {
        var id = sent();
        after(WEEK);
        inLicences.add(id); // whoever had asked before now writes

        after(HOUR);
        after(WEEK);

        assertThat(files.isOf(id, "acc_1")).isTrue();
    }

    @Test
    void whatIsHandedInAgainHasItsDaysAgain() {
        var id = sent();
        after(WEEK);

        assertThat(sent()).isEqualTo(id);
        assertThat(files.isOf(id, "acc_1")).isTrue();
        after(HOUR);
        after(Duration.ofDays(6));

        assertThat(files.isOf(id, "acc_1")).isTrue();
    }

    @Test
    void whatIsHandedInAgainWhileTheSweepLooksIsNotCondemned() {
        var id = sent();
        clock.advance(WEEK);
        whenAsked = this::sent;

        sweep();

        assertThat(files.isOf(id, "acc_1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aSweepThatStoppedWhileTakingItAwayIsFinishedByTheNext(int steps) {
        var id = sent();
        after(WEEK);
        store.stepsLeft = steps;
        after(HOUR);
        assertThat(mongo.getCollection("stored_files").countDocuments()).isEqualTo(1);
        assertThat(files.find(id)).isEmpty();

        store.stepsLeft = Integer.MAX_VALUE;
        after(HOUR);

        assertThat(isGone(id)).isTrue();
        assertThat(files.isOf(sent(), "acc_1")).isTrue(); // and may come again
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anUploadThatStoppedLeavesNothingOrIsFinishedByTheSameAgain(int steps) {
        store.stepsLeft = steps;
        try {
            sent();
        } catch (IllegalStateException stopped) {
            assertThat(stopped).hasMessageStartingWith("stopped");
        }
        store.stepsLeft = Integer.MAX_VALUE;
        var again = sent();
        assertThat(files.isOf(again, "acc_1")).isTrue();

        store.stepsLeft = steps;
        try {
            files.add("acc_2", "b.pdf", Samples::pdf);
        } catch (IllegalStateException stopped) {
            store.stepsLeft = Integer.MAX_VALUE;
        }
        inLicences.add(again);
        after(HOUR);

        assertThat(mongo.getCollection("stored_files").countDocuments()).isEqualTo(1);
        try (var left = java.nio.file.Files.walk(folder)) {
            assertThat(left.filter(java.nio.file.Files::isRegularFile)).hasSize(1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFileFromBeforeThereWereStatesIsLetGoLikeOthers() {
        var id = sent();
        mongo.updateFirst(new Query(), new Update().unset("state").unset("since"), StoredFile.class);
        assertThat(files.isOf(id, "acc_1")).isTrue();

        after(WEEK);
        after(HOUR);

        assertThat(isGone(id)).isTrue();
    }

    @Test
    void whereNobodyAnswersNothingIsLetGo() {
        var id = sent();
        for (int i = 0; i < 3; i++) {
            clock.advance(WEEK);
            new FileSweep(files, new Uses(List.of()), clock).run();
        }

        assertThat(files.isOf(id, "acc_1")).isTrue();
    }
}
