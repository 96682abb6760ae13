package yonghuang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTests {
    @ParameterizedTest
    @ValueSource(strings = {".ci/run", ".ci/load", ".ci/aot"})
    void everyEntryPointExplainsItself(String script) throws IOException, InterruptedException {
        assertThat(Files.isExecutable(Repository.root().resolve(script))).isTrue();
        var out = Files.createTempFile("help", ".txt");

        var program = new ProcessBuilder("bash", script, "--help")
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).startsWith(script);
    }
}
