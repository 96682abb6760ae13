package yonghuang.platform;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import yonghuang.embeddedmongo.EmbeddedMongo;

/**
 * The embedded store alone, as a process of its own (profile {@code store-only}): several copies of the shop can then
 * share it through MONGODB_URI. Needs nothing of Spring.
 */
public final class StoreOnly {
    private static final String PROFILE = "store-only";

    private StoreOnly() {}

    public static boolean isAskedFor(String[] args, Map<String, String> environment) {
        var named = Arrays.stream(args)
                .filter(arg -> arg.startsWith("--spring.profiles.active="))
                .map(arg -> arg.substring(arg.indexOf('=') + 1))
                .findFirst()
                .orElse(System.getProperty(
                        "spring.profiles.active", environment.getOrDefault("SPRING_PROFILES_ACTIVE", "")));
        return Arrays.asList(named.split(",")).contains(PROFILE);
    }

    /** Serves until the process is stopped. */
    public static void run(Map<String, String> environment, PrintStream out) throws InterruptedException {
        var folder = Path.of(environment.getOrDefault("YONGHUANG_DATA", "./data"), "store");
        try (var store = EmbeddedMongo.open(folder, port(environment))) {
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
            out.println("store ready " + store.connectionString().replaceFirst("\\?.*", ""));
            out.flush();
            new CountDownLatch(1).await();
        }
    }

    private static int port(Map<String, String> environment) {
        var port = environment.getOrDefault("YONGHUANG_STORE_PORT", "0");
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException notAPort) {
            throw new WrongSetting("YONGHUANG_STORE_PORT must be a port number, was " + port + ".");
        }
    }
}
