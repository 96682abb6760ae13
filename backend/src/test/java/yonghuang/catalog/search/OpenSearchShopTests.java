package yonghuang.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import yonghuang.shared.ShopSettings;
import yonghuang.testing.WholeShopTests;

/** The whole shop with SEARCH_URI. */
class OpenSearchShopTests extends WholeShopTests {
    @Autowired
    private ShopSettings settings;

    @DynamicPropertySource
    static void cluster(DynamicPropertyRegistry properties) {
        properties.add("yonghuang.search-uri", () -> OpenSearchNode.address().toString());
    }

    @Test
    void wordsAreFoundOnTheClusterAndNoIndexLiesInTheDataFolder() {
        var found = shop().anyone().get("/api/products?q=ltbl").json();

        assertThat(found.get("items").get(0).get("title").asString()).startsWith("罗田板栗 ");
        assertThat(settings.dataFolder().resolve("index")).matches(folder -> !Files.exists(folder));
    }
}
