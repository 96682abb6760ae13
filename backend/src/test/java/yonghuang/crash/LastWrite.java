package yonghuang.crash;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Counts the writes of one program and stops it at the n-th: either before that write leaves, or after the store has
 * acknowledged it and before the program hears of it. From then on nothing of the program reaches the store. The driver
 * hands events to the caller's own thread and lets errors through.
 */
final class LastWrite implements CommandListener {
    enum Moment {
        BEFORE_IT_LEAVES,
        AFTER_IT_IS_STORED
    }

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "findandmodify");

    private final int last;
    private final Moment moment;
    private final List<String> writes = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean counting;
    private volatile boolean stopped;

    LastWrite(int last, Moment moment) {
        this.last = last;
        this.moment = moment;
    }

    /** From here on writes count; what wired the program, such as indexes, and what it did before do not. */
    void countFromHere() {
        counting = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** Each as {@code insert payments}, in order. */
    List<String> writes() {
        return List.copyOf(writes);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (stopped) throw new ProgramStopped();
        if (!isWrite(event.getCommandName())) return;
        var collection = event.getCommand().get(event.getCommandName());
        writes.add(event.getCommandName() + " " + collection.asString().getValue());
        if (writes.size() == last && moment == Moment.BEFORE_IT_LEAVES) stop();
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (isWrite(event.getCommandName()) && writes.size() >= last && moment == Moment.AFTER_IT_IS_STORED) stop();
    }

    private boolean isWrite(String command) {
        return counting && WRITES.contains(command);
    }

    private void stop() {
        stopped = true;
        throw new ProgramStopped();
    }
}
