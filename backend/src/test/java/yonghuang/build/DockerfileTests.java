package yonghuang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileTests {
    private final String dockerfile = Repository.text("Dockerfile").replace("\\\n", " ");
    private final List<String> instructions = Arrays.stream(dockerfile.split("\n"))
            .filter(line -> line.matches("[A-Z]+ .*"))
            .toList();

    @Test
    void theShopRunsOnJava25AsNobodyInParticular() {
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("FROM "))
                .allMatch(from -> from.contains(":25-jre"));
        assertThat(last("USER ")).isEqualTo("USER shop");
        assertThat(dockerfile).contains("--uid 10001");
    }

    @Test
    void whatChangesSeldomIsCopiedFirst() {
        assertThat(instructions.stream().filter(line -> line.contains("--from=layers")))
                .map(line -> line.replaceAll(".*/extracted/([a-z-]+)/ .*", "$1"))
                .containsExactly("dependencies", "snapshot-dependencies", "application");
    }

    @Test
    void theCacheIsTrainedWithTheFlagsTheShopStartsWith() {
        var start = last("ENTRYPOINT ");
        var training = Repository.text(".ci/aot");

        assertThat(start).contains("-XX:AOTCache=/shop/yonghuang.aot");
        for (var flag : List.of("-Xmx512m", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED")) {
            assertThat(start).contains(flag);
            assertThat(training).contains(flag);
        }
    }

    @Test
    void theImageKnowsWhetherTheShopIsUp() {
        assertThat(last("HEALTHCHECK ")).contains("/actuator/health").contains("UP");
    }

    @Test
    void noSecretIsBakedIn() {
        assertThat(dockerfile).doesNotContainPattern("(?i)(password|secret|token)");
    }

    @Test
    void onlyTheJarAndTheTrainerAreSentToTheBuilder() {
        var kept = Repository.text(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .toList();

        assertThat(kept)
                .containsExactly("!.ci", "!.ci/aot", "!backend", "!backend/target", "!backend/target/yonghuang.jar");
    }

    private String last(String word) {
        return instructions.stream()
                .filter(line -> line.startsWith(word))
                .toList()
                .getLast();
    }
}
