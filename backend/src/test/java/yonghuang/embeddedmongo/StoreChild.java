package yonghuang.embeddedmongo;

import java.io.PrintStream;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The store alone in a process: prints its address, or why it did not start, and serves until it is ended. */
public final class StoreChild {
    private StoreChild() {}

    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(ch.qos.logback.classic.Level.WARN);
        try {
            out.println(EmbeddedMongo.open(Path.of(arguments[0]), Integer.parseInt(arguments[1])).connectionString());
        } catch (RuntimeException refused) {
            out.println(refused.getClass().getSimpleName() + ": " + refused.getMessage());
            return;
        }
        Thread.currentThread().join();
    }
}
