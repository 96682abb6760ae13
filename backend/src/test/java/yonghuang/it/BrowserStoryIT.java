package yonghuang.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.testing.RunningShop;

/** The story of one order in a real browser, against the packaged shop. The story itself is frontend/e2e/story.mjs. */
class BrowserStoryIT {
    @TempDir
    Path folder;

    @Test
    void aConsumerBuysAndFollowsOneOrder() throws Exception {
        assumeFalse(isSet("shop.skipFrontend"), "built without its pages");
        var frontend = Path.of(System.getProperty("shop.frontend", "../frontend"));
        var log = folder.resolve("story.log");
        try (var running = RunningShop.start(folder.resolve("data"), Map.of("YONGHUANG_SAMPLE_PRODUCTS", "600"))) {
            var story = new ProcessBuilder("node", "e2e/story.mjs")
                    .directory(frontend.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            story.environment()
                    .putAll(Map.of(
                            "BASE_URL",
                            running.shop().address(),
                            "SHOTS",
                            Path.of("target", "screenshots").toAbsolutePath().toString()));
            for (var role : List.of("CONSUMER", "WAREHOUSE", "OFFICE", "MERCHANT", "COUNTY")) {
                var person = running.shop().signInOf(role, 0);
                story.environment().put(role + "_EMAIL", person.get("email").asString());
                story.environment()
                        .put(role + "_PASSWORD", person.get("password").asString());
            }
            var told = story.start();

            assertThat(told.waitFor(10, TimeUnit.MINUTES))
                    .as("the story took too long:\n" + Files.readString(log))
                    .isTrue();
            assertThat(told.exitValue()).as(Files.readString(log)).isZero();
        }
    }

    private static boolean isSet(String property) {
        var value = System.getProperty(property, "");
        return !value.isEmpty() && !value.startsWith("${") && !value.equals("false");
    }
}
