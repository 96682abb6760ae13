package yonghuang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many do the same thing at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** Runs {@code each} for 0 … people−1, all released together; answers in the order of the people. */
    public static <R> List<R> atOnce(int people, IntFunction<R> each) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<R>>();
            for (int i = 0; i < people; i++) {
                int person = i;
                answers.add(threads.submit(() -> {
                    start.await();
                    return each.apply(person);
                }));
            }
            start.countDown();
            var all = new ArrayList<R>();
            for (var answer : answers) all.add(answer.get());
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
