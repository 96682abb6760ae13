package yonghuang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import yonghuang.documents.Documents.Waiting;
import yonghuang.shared.Busy;

class LanesTests {
    private static Waiting<Counter, Integer> waiting() {
        return new Waiting<>(current -> Change.unchanged(1));
    }

    private static void answer(List<Waiting<Counter, ?>> batch) {
        batch.forEach(waiting -> {
            waiting.decide(null);
            waiting.answer();
        });
    }

    @Test
    void thoseWhoWaitAreServedTogether() throws Exception {
        var lanes = new Lanes(Duration.ofSeconds(10));
        var firstIsServed = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var batches = new ArrayList<Integer>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.submit(() -> lanes.<Counter, Integer>pass("k", waiting(), batch -> {
                batches.add(batch.size());
                firstIsServed.countDown();
                awaitQuietly(goOn);
                answer(batch);
            }));
            firstIsServed.await();
            var joined = new AtomicInteger();
            for (int i = 0; i < 9; i++) {
                people.submit(() -> {
                    joined.incrementAndGet();
                    return lanes.<Counter, Integer>pass("k", waiting(), batch -> {
                        batches.add(batch.size());
                        answer(batch);
                    });
                });
            }
            while (joined.get() < 9 || lanes.waiting("k") < 9) Thread.onSpinWait();
            goOn.countDown();
        }

        assertThat(batches).containsExactly(1, 9);
    }

    @Test
    void whoWaitsTooLongIsToldSoAndIsNotServedLater() throws Exception {
        var lanes = new Lanes(Duration.ofMillis(20));
        var held = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var served = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.submit(() -> lanes.<Counter, Integer>pass("k", waiting(), batch -> {
                held.countDown();
                awaitQuietly(goOn);
                served.addAndGet(batch.size());
                answer(batch);
            }));
            held.await();

            assertThatThrownBy(() -> lanes.<Counter, Integer>pass("k", waiting(), LanesTests::answer))
                    .isInstanceOf(Busy.class);
            goOn.countDown();
        }
        assertThat(served).hasValue(1);
    }

    @Test
    void aLaneNobodyUsesIsForgotten() {
        var lanes = new Lanes(Duration.ofSeconds(1));

        lanes.<Counter, Integer>pass("k", waiting(), LanesTests::answer);

        assertThat(lanes.size()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
