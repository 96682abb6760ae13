package yonghuang.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CommitterTests {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicBoolean breaks = new AtomicBoolean(true);

    private final Committer.Target target = new Committer.Target() {
        @Override
        public void commit(LinkedBlockingQueue<Committer.Waiting> queue, List<Committer.Waiting> batch) {
            queue.drainTo(batch);
            told.add("committed");
        }

        @Override
        public void goBack(
                LinkedBlockingQueue<Committer.Waiting> queue, List<Committer.Waiting> batch, RuntimeException cause) {
            told.add("went back after " + cause.getMessage());
        }

        @Override
        public void idle() {
            if (breaks.getAndSet(false)) throw new IllegalStateException("no memory");
        }
    };

    @Test
    void whatBreaksAtRestGoesBackToTheLastCommitAndWritesAreServedAgain() throws InterruptedException {
        try (var committer = new Committer(target)) {
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("went back after no memory");

            committer.add(new Committer.Waiting() {
                @Override
                public void stored() {
                    told.add("stored");
                }

                @Override
                public void refused() {
                    told.add("refused");
                }
            });

            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("committed");
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("stored");
        }
    }
}
