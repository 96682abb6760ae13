package yonghuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.testing.WholeShopTests;

/** What the shop publishes is what {@code docs/openapi.json} says; the pages' types are made from that file. */
class PublishedApiTests extends WholeShopTests {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Path RELEASED = Path.of("../docs/openapi.json");

    @Test
    void theReleasedFormIsTheOneServed() throws IOException {
        var served = JSON.writeValueAsString(
                        JSON.readValue(shop().anyone().get("/api/openapi.json").text(), Object.class))
                + "\n";
        Files.writeString(Path.of("target/openapi.json"), served);

        assertThat(served)
                .as("when the change is wanted: cp backend/target/openapi.json docs/openapi.json, then npm run types")
                .isEqualTo(Files.readString(RELEASED));
    }
}
