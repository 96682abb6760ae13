package yonghuang.listings.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Carries imports out, part by part. What came of a part is stored before the import passes it, and every step may be
 * repeated: whoever finds it half done goes on from there, several at once too.
 */
@Component
final class Applying {
    private static final Duration OF_A_REQUEST = Duration.ofSeconds(20);

    private final Imports imports;
    private final CarryingOut carryingOut;
    private final Clock clock;

    Applying(Imports imports, CarryingOut carryingOut, Clock clock) {
        this.imports = imports;
        this.carryingOut = carryingOut;
        this.clock = clock;
    }

    /**
     * Carries it out as far as a request may last; the sweep does the rest. A repeat goes on with it, and does not change
     * whether it is submitted.
     *
     * @throws ImportWrong while it has wrong rows
     */
    Import apply(String account, String merchant, String id, boolean submit) {
        imports.of(merchant, id);
        var begun = imports.change(id, known -> known.applying(account, submit, now()));
        long end = System.nanoTime() + OF_A_REQUEST.toNanos();
        while (begun.status() == ImportStatus.APPLYING && System.nanoTime() < end) begun = step(begun, now());
        return begun;
    }

    /** One part more, without it counting as moved: so the next sweep goes on at once. */
    Import advance(Import wanted) {
        return step(wanted, wanted.movedAt());
    }

    private Import step(Import wanted, Instant at) {
        int number = wanted.next();
        var part = imports.part(wanted.id(), number);
        if (!part.isDone()) {
            var groups = part.groups().stream()
                    .map(group -> carryingOut.carryOut(wanted, group))
                    .toList();
            part = imports.done(part, groups);
        }
        int skipped = part.skipped();
        return imports.change(wanted.id(), known -> known.passed(number, skipped, at));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
