package yonghuang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged shop as a process of its own, so that it can be killed like a machine loses power. */
public final class RunningShop implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;
    private final Shop shop;

    private RunningShop(Process process, Path log, Shop shop) {
        this.process = process;
        this.log = log;
        this.shop = shop;
    }

    /** Starts the jar on the folder and waits until its health says UP. */
    public static RunningShop start(Path folder, Map<String, String> settings) {
        int port = freePort();
        int management = freePort();
        var environment = new java.util.HashMap<String, String>();
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(management));
        environment.put("YONGHUANG_DATA", folder.toString());
        environment.put("YONGHUANG_SAMPLE_PRODUCTS", "60");
        environment.put("YONGHUANG_RATE_LIMITS", "off");
        environment.putAll(settings);
        var log = folder.resolveSibling(folder.getFileName() + ".log");
        var running = new RunningShop(launch(List.of(), environment, log), log, new Shop(port, management, folder));
        running.awaitHealth();
        return running;
    }

    /** Starts the jar with other arguments; nobody waits for its health. */
    public static Process launch(List<String> arguments, Map<String, String> environment, Path log) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC", // as in the image
                "-XX:TieredStopAtLevel=1", // it lives a minute: half the processor time of its start
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar().toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("MONGODB_URI");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        var jar =
                Path.of(System.getProperty("shop.jar", "target/yonghuang.jar")).toAbsolutePath();
        if (!Files.exists(jar)) throw new AssertionError("package the shop first: " + jar + " is missing");
        return jar;
    }

    private void awaitHealth() {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) throw new AssertionError("the shop ended at its start:\n" + log());
            try {
                if (shop.management("/actuator/health").status() == 200) return;
            } catch (UncheckedIOException notYet) {
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the shop did not come up:\n" + log());
    }

    public Shop shop() {
        return shop;
    }

    public long pid() {
        return process.pid();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Ends it; a secret in what it has logged fails the test. */
    @Override
    public void close() {
        process.destroy();
        await();
        var secrets = NoSecretsInLogs.linesWithSecrets(log());
        if (!secrets.isEmpty()) throw new AssertionError("secrets in the shop's log: " + secrets);
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
