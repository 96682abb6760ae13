package yonghuang.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import yonghuang.ShopApplication;
import yonghuang.shared.ShopSettings;

/** The whole shop on a folder of its own, started once for all classes that extend this one. */
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "yonghuang.rate-limits=off", "yonghuang.sample-products=120"})
@Import(WholeShopTests.Watched.class)
public abstract class WholeShopTests {
    @TestConfiguration(proxyBeanMethods = false)
    static class Watched {
        @Bean
        MongoClientSettingsBuilderCustomizer watch() {
            return settings -> settings.addCommandListener(OnlyCommonCommands.WATCH);
        }
    }

    @Value("${local.server.port}")
    private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @Autowired
    private ShopSettings settings;

    private Shop shop;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory("yonghuang-shop");
        properties.add("yonghuang.data", folder::toString);
    }

    protected Shop shop() {
        if (shop == null) shop = new Shop(port, managementPort, settings.dataFolder());
        return shop;
    }
}
