package yonghuang.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import yonghuang.shared.ShopSettings;

/** Says once, when the shop is ready, where it is. */
@Component
class Addresses {
    private static final Logger log = LoggerFactory.getLogger(Addresses.class);

    private final Environment environment;
    private final ShopSettings settings;

    Addresses(Environment environment, ShopSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var shop = "http://localhost:" + environment.getProperty("local.server.port");
        var management = "http://localhost:" + environment.getProperty("local.management.port");
        log.info("甬黄优品 is open: {}  (API {}/api/openapi.json, health {}/actuator/health)", shop, shop, management);
        if (settings.sampleData()) {
            log.info(
                    "sample data; sign-ins in {}",
                    settings.dataFolder().resolve("sign-ins.json").toAbsolutePath());
        }
    }
}
