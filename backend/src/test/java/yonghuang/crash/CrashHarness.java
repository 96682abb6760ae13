package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.crash.LastWrite.Moment;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/**
 * Stops a program at its first database write, at its second, and so on through a whole act, before each write leaves and
 * after each is stored; then wires a new program on the same database, lets time pass, sweeps, and asks every check.
 *
 * @param <P> the program: how it is wired is the test's business
 */
public final class CrashHarness<P extends Program> {
    /** Builds the program anew, as a start of the process does. */
    @FunctionalInterface
    public interface Wiring<P> {
        P start(MongoTemplate mongo, MutableClock clock);
    }

    private static final int MOST_WRITES = 200;
    private static final int ROUNDS = 3;

    private final Wiring<P> wiring;
    private final Duration until;

    /** @param until how much time passes before each round of sweeps, long enough for holds to lapse and pauses to end */
    public CrashHarness(Wiring<P> wiring, Duration until) {
        this.wiring = wiring;
        this.until = until;
    }

    /**
     * @param given what the program did before and is not stopped in
     * @param act stopped at each of its writes in turn, each time on an empty database
     * @param afterRecovery says what must be true when the new program has swept; also run after the act that was not stopped
     * @return the writes of the whole act, each as {@code insert payments}
     */
    public List<String> everyWrite(Consumer<P> given, Consumer<P> act, Consumer<P> afterRecovery) {
        for (var moment : Moment.values()) {
            for (int n = 1; n <= MOST_WRITES; n++) {
                var last = new LastWrite(n, moment);
                stopAndRecover(last, given, act, afterRecovery);
                if (!last.stopped() && moment == Moment.AFTER_IT_IS_STORED) return last.writes();
                if (!last.stopped()) break;
            }
        }
        throw new AssertionError("an act of more than " + MOST_WRITES + " writes");
    }

    private void stopAndRecover(LastWrite last, Consumer<P> given, Consumer<P> act, Consumer<P> afterRecovery) {
        var database = TestStore.fresh();
        var clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
        stop(database.getDb().getName(), clock, last, given, act);
        var restarted = wiring.start(database, clock);
        try {
            recover(restarted, clock);
            afterRecovery.accept(restarted);
        } catch (AssertionError broken) {
            throw new AssertionError("after a stop at " + last.writes() + ": " + broken.getMessage(), broken);
        } finally {
            database.getDb().drop();
        }
    }

    private void stop(String database, MutableClock clock, LastWrite last, Consumer<P> given, Consumer<P> act) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestStore.connectionString()))
                .addCommandListener(last)
                .build();
        try (var client = MongoClients.create(settings)) {
            var program = wiring.start(TestStore.through(client, database), clock);
            given.accept(program);
            last.countFromHere();
            act.accept(program);
        } catch (ProgramStopped expected) {
            // what the harness is for
        }
    }

    private void recover(P program, MutableClock clock) {
        for (int round = 0; round < ROUNDS; round++) {
            clock.advance(until);
            program.sweeps().forEach(Sweep::run);
        }
        var differences = program.checks().stream().flatMap(check -> check.run().differences().stream());
        assertThat(differences).as("what the checks found").isEqualTo(List.<Difference>of());
    }
}
