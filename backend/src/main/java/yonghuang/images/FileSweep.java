package yonghuang.images;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.images.StoredFile.State;
import yonghuang.shared.PictureUse;
import yonghuang.shared.Sweep;

/**
 * Lets go of files nobody refers to, as {@link ImageSweep} does of pictures: condemned after a week, and an hour later,
 * when whoever was just about to refer to one has long done so, asked about once again.
 */
@Component
class FileSweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final int AT_ONCE = 200;

    private final StoredFiles files;
    private final Uses uses;
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    FileSweep(StoredFiles files, Uses uses, Clock clock) {
        this.files = files;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public synchronized void run() {
        var now = clock.instant();
        if (now.isBefore(last.plus(PAUSE))) return;
        files.nameStates();
        var lastHour = now.minus(ImageSweep.LAST_HOUR);
        walk(
                State.WRITING,
                lastHour,
                page -> page.forEach(file -> attempt(file, () -> {
                    if (files.move(file.id(), State.WRITING, lastHour, State.LEAVING)) files.remove(file.id());
                })));
        walk(State.LEAVING, now, page -> page.forEach(file -> attempt(file, () -> files.remove(file.id()))));
        if (uses.areKnownOf(PictureUse.DOCUMENT)) letGo(lastHour, now.minus(ImageSweep.GRACE));
        last = now;
    }

    private void letGo(Instant lastHour, Instant grace) {
        walk(State.CONDEMNED, lastHour, page -> {
            var used = uses.among(PictureUse.DOCUMENT, ids(page));
            for (var file : page) attempt(file, () -> decide(file, lastHour, used.contains(file.id())));
        });
        walk(State.READY, grace, page -> {
            var used = uses.among(PictureUse.DOCUMENT, ids(page));
            for (var file : page) {
                if (!used.contains(file.id()))
                    attempt(file, () -> files.move(file.id(), State.READY, grace, State.CONDEMNED));
            }
        });
    }

    private void decide(StoredFile file, Instant lastHour, boolean used) {
        var next = used ? State.READY : State.LEAVING;
        if (files.move(file.id(), State.CONDEMNED, lastHour, next) && !used) files.remove(file.id());
    }

    private static List<String> ids(List<StoredFile> page) {
        return page.stream().map(StoredFile::id).toList();
    }

    private void walk(State state, Instant before, Consumer<List<StoredFile>> step) {
        var behind = "";
        for (var page = files.waiting(state, before, behind, AT_ONCE);
                !page.isEmpty();
                page = files.waiting(state, before, behind, AT_ONCE)) {
            step.accept(page);
            behind = page.getLast().id();
        }
    }

    private static void attempt(StoredFile file, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            log.warn("File {} is left for the next sweep", file.id(), failed);
        }
    }
}
