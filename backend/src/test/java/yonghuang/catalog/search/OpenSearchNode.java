package yonghuang.catalog.search;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import yonghuang.shared.SearchCluster;

/**
 * A real OpenSearch node on the loopback interface, once for all tests of a JVM. It needs another Lucene than the shop, so it
 * runs in a process of its own whose class path the build has written down.
 */
final class OpenSearchNode {
    private static final Path CLASS_PATH = Path.of("target/opensearch-node.classpath");
    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final OpenSearchNode SHARED = start();

    private final Process process;
    private final Path folder;
    private final URI address;

    private OpenSearchNode(Process process, Path folder, URI address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    /** The node all tests share. */
    static SearchCluster cluster() {
        return new SearchCluster(List.of(SHARED.address), null, null);
    }

    static URI address() {
        return SHARED.address;
    }

    private static OpenSearchNode start() {
        try {
            var folder = Files.createTempDirectory("yonghuang-opensearch");
            var port = folder.resolve("port");
            var process = new ProcessBuilder(
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            "-Xms256m",
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            source(folder).toString(),
                            folder.resolve("node").toString(),
                            port.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("node.log").toFile())
                    .start();
            var node =
                    new OpenSearchNode(process, folder, URI.create("http://127.0.0.1:" + await(process, port, folder)));
            Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() throws IOException {
        if (!Files.exists(CLASS_PATH)) {
            throw new IllegalStateException(
                    "no " + CLASS_PATH + ": run `mvn -DskipFrontend -pl backend antrun:run@opensearch-node` once");
        }
        return Files.readString(CLASS_PATH).strip();
    }

    private static Path source(Path folder) throws IOException {
        try (var source = Objects.requireNonNull(OpenSearchNode.class.getResourceAsStream("/opensearch/Node.java"))) {
            var file = folder.resolve("Node.java");
            Files.copy(source, file);
            return file;
        }
    }

    private static String await(Process process, Path port, Path folder) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.exists(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "OpenSearch did not start:\n" + Files.readString(folder.resolve("node.log")));
            }
            try {
                process.waitFor(Duration.ofMillis(50));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        return Files.readString(port);
    }

    private void stop() {
        process.destroyForcibly();
        try {
            process.waitFor();
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
            }
        } catch (IOException | InterruptedException leftBehind) {
            // a temporary folder; the system takes it away
        }
    }
}
