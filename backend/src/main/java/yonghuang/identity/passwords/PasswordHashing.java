package yonghuang.identity.passwords;

import java.text.Normalizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import yonghuang.shared.Busy;

/**
 * Argon2id as OWASP advises (19 MiB, 2 passes, 1 lane). Hashing has threads of its own, few because each takes 19 MiB
 * and a whole core; whoever finds the queue full is asked to come back.
 */
@Component
public class PasswordHashing implements DisposableBean {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int MOST_AT_ONCE = 4;
    private static final int LONGEST_QUEUE = 512;

    /** No password has this hash; comparing with it costs what comparing with a real one costs. */
    static final String OF_NOBODY =
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(MEMORY_KIB, PASSES, LANES, "A".repeat(22), "A".repeat(43));

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final ThreadPoolExecutor threads;

    public PasswordHashing() {
        int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LONGEST_QUEUE),
                Thread.ofPlatform().daemon().name("passwords-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws Busy when very many wait already */
    public String hash(String password) {
        return onOwnThread(() -> argon2.encode(oneForm(password)));
    }

    /**
     * @param hash null for an account that does not exist: costs the same, and is never right
     * @throws Busy when very many wait already
     */
    public boolean matches(String password, @Nullable String hash) {
        var compared = hash == null ? OF_NOBODY : hash;
        return onOwnThread(() -> argon2.matches(oneForm(password), compared)) && hash != null;
    }

    /** The same letters typed on another keyboard are the same password (NIST SP 800-63B 3.1.1.2). */
    private static String oneForm(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <R> R onOwnThread(Supplier<R> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (RejectedExecutionException full) {
            throw new Busy();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
