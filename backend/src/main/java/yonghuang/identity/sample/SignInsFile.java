package yonghuang.identity.sample;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.shared.PrivateFiles;

/** {@code sign-ins.json} in the data folder: written before any account is made, so it says the truth about all of them. */
final class SignInsFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path path;
    private boolean made;

    SignInsFile(Path dataFolder) {
        this.path = dataFolder.resolve("sign-ins.json");
    }

    /** Reads it; makes it where it is missing or not whole, and copies of the shop that start at once share one. */
    List<SignIn> readOrMake() {
        var found = parse(PrivateFiles.readOrMake(path, this::fresh));
        if (found != null && SampleSignIns.areComplete(found)) return found;
        var fresh = SampleSignIns.fresh();
        PrivateFiles.replace(path, JSON.writeValueAsBytes(fresh));
        made = true;
        return fresh;
    }

    /** Whether this start of the shop made it. */
    boolean isNew() {
        return made;
    }

    Path path() {
        return path;
    }

    private byte[] fresh() {
        made = true;
        return JSON.writeValueAsBytes(SampleSignIns.fresh());
    }

    private static @Nullable List<SignIn> parse(byte[] content) {
        try {
            return JSON.readValue(content, new TypeReference<List<SignIn>>() {});
        } catch (JacksonException broken) {
            return null;
        }
    }
}
