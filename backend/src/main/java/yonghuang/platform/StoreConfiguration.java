package yonghuang.platform;

import com.mongodb.ConnectionString;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import yonghuang.embeddedmongo.EmbeddedMongo;
import yonghuang.shared.ShopSettings;

/** The store: a MongoDB named by MONGODB_URI, otherwise the embedded one. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ShopSettings shopSettings(Environment environment) {
        return ShopSettingsReader.read(environment);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "yonghuang.mongodb-uri", havingValue = "", matchIfMissing = true)
    EmbeddedMongo embeddedMongo(ShopSettings settings) {
        return EmbeddedMongo.open(settings.dataFolder().resolve("store"), 0);
    }

    @Bean
    MongoConnectionDetails connection(ObjectProvider<EmbeddedMongo> embedded, Environment environment) {
        var store = embedded.getIfAvailable();
        var named = environment.getProperty("yonghuang.mongodb-uri", "");
        var connection = new ConnectionString(store != null ? store.connectionString() : named);
        return () -> connection;
    }
}
