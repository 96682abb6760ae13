package yonghuang.platform;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import yonghuang.embeddedmongo.EmbeddedMongo;

/**
 * Opens the embedded store before anything else is made, where no MONGODB_URI names another: a start that cannot have it
 * ends in a moment, and at the end it is closed last.
 */
final class StoreFirst implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NAME = "embeddedMongo";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var settings = ShopSettingsReader.read(environment);
        if (settings.realStore()) return;
        var store = EmbeddedMongo.open(settings.dataFolder().resolve("store"), 0);
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(NAME, store);
        beans.registerDisposableBean(NAME, store::close);
    }
}
