package yonghuang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files at the root of the repository, for the tests that hold them to their promises. */
final class Repository {
    private Repository() {}

    /** Tests run in {@code backend} under Maven and anywhere under an IDE. */
    static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("docker-compose.yml"))) return folder;
        }
        throw new IllegalStateException("not inside the repository");
    }

    static String text(String file) {
        try {
            return Files.readString(root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> yaml(String file) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file)));
    }

    @SuppressWarnings("unchecked") // YAML maps have text for keys here, said by the assertion
    static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        assertThat(((Map<?, ?>) value).keySet()).allMatch(String.class::isInstance);
        return (Map<String, Object>) value;
    }

    static List<?> list(Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<?>) value;
    }
}
