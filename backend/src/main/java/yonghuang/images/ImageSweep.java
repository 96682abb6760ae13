package yonghuang.images;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.images.Image.State;
import yonghuang.shared.Sweep;

/**
 * Lets go of pictures nobody refers to, a week after they came, in two steps: condemned ones may not be referred to any
 * more, and an hour later, when whoever was just about to has long done so, it is asked once again.
 */
@Component
class ImageSweep implements Sweep {
    static final Duration GRACE = Duration.ofDays(7);
    static final Duration LAST_HOUR = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(ImageSweep.class);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final int AT_ONCE = 200;

    private final Images images;
    private final Uses uses;
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    ImageSweep(Images images, Uses uses, Clock clock) {
        this.images = images;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "images";
    }

    @Override
    public synchronized void run() {
        var now = clock.instant();
        if (now.isBefore(last.plus(PAUSE))) return;
        for (var purpose : ImagePurpose.values()) {
            finish(purpose, now);
            if (uses.areKnownOf(purpose.name())) letGo(purpose, now);
        }
        last = now;
    }

    /** What stopped on its way in or out. */
    private void finish(ImagePurpose purpose, Instant now) {
        walk(
                purpose,
                State.WRITING,
                now.minus(LAST_HOUR),
                page -> page.forEach(image -> attempt(image, () -> {
                    if (images.move(image.id(), State.WRITING, State.LEAVING).state() == State.LEAVING)
                        images.remove(image);
                })));
        walk(purpose, State.LEAVING, now, page -> page.forEach(image -> attempt(image, () -> images.remove(image))));
    }

    private void letGo(ImagePurpose purpose, Instant now) {
        walk(purpose, State.CONDEMNED, now.minus(LAST_HOUR), page -> {
            var used = uses.among(purpose.name(), page.stream().map(Image::id).toList());
            for (var image : page) attempt(image, () -> decide(image, used.contains(image.id())));
        });
        walk(purpose, State.READY, now.minus(GRACE), page -> {
            var used = uses.among(purpose.name(), page.stream().map(Image::id).toList());
            for (var image : page) {
                if (!used.contains(image.id()))
                    attempt(image, () -> images.move(image.id(), State.READY, State.CONDEMNED));
            }
        });
    }

    private void decide(Image image, boolean used) {
        var next = used ? State.READY : State.LEAVING;
        if (images.move(image.id(), State.CONDEMNED, next).state() == State.LEAVING) images.remove(image);
    }

    private void walk(ImagePurpose purpose, State state, Instant before, Consumer<List<Image>> step) {
        var behind = "";
        for (var page = images.waiting(purpose, state, before, behind, AT_ONCE);
                !page.isEmpty();
                page = images.waiting(purpose, state, before, behind, AT_ONCE)) {
            step.accept(page);
            behind = page.getLast().id();
        }
    }

    private static void attempt(Image image, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            log.warn("Picture {} is left for the next sweep", image.id(), failed);
        }
    }
}
