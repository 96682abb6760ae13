package yonghuang.listings.bulk;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/**
 * Goes on with imports whose carrying out stands still, a few parts a run so that other sweeps have their turn, and takes
 * away those whose file was never looked at to its end.
 */
@Component
final class ImportSweep implements Sweep {
    private static final Duration STANDS_STILL = Duration.ofSeconds(15);
    private static final Duration GIVEN_UP = Duration.ofHours(1);
    private static final int PARTS_A_RUN = 5;
    private static final Logger log = LoggerFactory.getLogger(ImportSweep.class);

    private final Imports imports;
    private final Applying applying;
    private final Clock clock;

    ImportSweep(Imports imports, Applying applying, Clock clock) {
        this.imports = imports;
        this.applying = applying;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unfinished imports";
    }

    @Override
    public void run() {
        var now = clock.instant();
        int parts = PARTS_A_RUN;
        for (var one : imports.still(ImportStatus.APPLYING, now.minus(STANDS_STILL))) parts = goOn(one, parts);
        for (var one : imports.still(ImportStatus.CHECKING, now.minus(GIVEN_UP))) imports.forget(one);
    }

    /** @return how many parts of this run are left */
    private int goOn(Import one, int parts) {
        int left = parts;
        try {
            for (var at = one; left > 0 && at.status() == ImportStatus.APPLYING; left--) at = applying.advance(at);
        } catch (RuntimeException failed) {
            log.warn("Left for the next sweep: import {}", one.id(), failed);
        }
        return left;
    }
}
