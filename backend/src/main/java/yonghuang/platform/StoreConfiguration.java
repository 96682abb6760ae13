package yonghuang.platform;

import com.mongodb.ConnectionString;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import yonghuang.embeddedmongo.EmbeddedMongo;
import yonghuang.shared.SearchCluster;
import yonghuang.shared.ShopSettings;

/**
 * Where the engines are: a MongoDB named by MONGODB_URI, otherwise the embedded store {@link StoreFirst} has opened; the search
 * cluster named by SEARCH_URI, if any.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final String DATABASE = "yonghuang";

    private static String named(Environment environment) {
        return environment.getProperty("yonghuang.mongodb-uri", "");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ShopSettings shopSettings(Environment environment) {
        return ShopSettingsReader.read(environment);
    }

    @Bean
    SearchCluster searchCluster(Environment environment) {
        return SearchAddress.read(environment.getProperty("yonghuang.search-uri"));
    }

    @Bean
    MongoConnectionDetails connection(ObjectProvider<EmbeddedMongo> embedded, Environment environment) {
        var store = embedded.getIfAvailable();
        var connection = store != null
                ? new ConnectionString(store.connectionString())
                : withDatabase(new ConnectionString(named(environment)));
        return () -> connection;
    }

    /** A URI that names no database means ours. */
    static ConnectionString withDatabase(ConnectionString given) {
        if (given.getDatabase() != null) return given;
        var parts = given.getConnectionString().split("\\?", 2);
        var address = parts[0].endsWith("/") ? parts[0] : parts[0] + "/";
        var options = parts.length == 2 ? "?" + parts[1] : "";
        return new ConnectionString(address + DATABASE + options);
    }
}
