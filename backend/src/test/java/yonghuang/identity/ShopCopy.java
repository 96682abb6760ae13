package yonghuang.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.identity.accounts.Accounts;
import yonghuang.identity.accounts.NewAccount;
import yonghuang.identity.sessions.Callers;
import yonghuang.identity.sessions.OpenSession;
import yonghuang.identity.sessions.Sessions;
import yonghuang.identity.sessions.SignedIn;
import yonghuang.shared.ShopSettings;

/** The identity module of one copy of the shop, without its web part; several may share a store and a data folder. */
public final class ShopCopy implements AutoCloseable {
    public static final String ADDRESS = "203.0.113.7";
    public static final String PASSWORD = "chestnuts roasted slowly";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public ShopCopy(MongoOperations store, Clock clock, ShopSettings settings, Map<String, Object> properties) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.registerBean(MongoOperations.class, () -> store);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ShopSettings.class, () -> settings);
        context.scan(
                "yonghuang.identity.accounts",
                "yonghuang.identity.sessions",
                "yonghuang.identity.passwords",
                "yonghuang.identity.sample");
        context.refresh();
    }

    public static ShopCopy with(MongoOperations store, Clock clock, ShopSettings settings) {
        return new ShopCopy(store, clock, settings, Map.of());
    }

    public static ShopCopy with(MongoOperations store, Clock clock) {
        return with(store, clock, embedded(folder()));
    }

    public static Path folder() {
        try {
            return Files.createTempDirectory("yonghuang-identity");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ShopSettings embedded(Path folder) {
        return new ShopSettings(folder, false, true, 1, Duration.ofMinutes(15), 1000, true);
    }

    public static ShopSettings embeddedWithoutLimits(Path folder) {
        return new ShopSettings(folder, false, true, 1, Duration.ofMinutes(15), 1000, false);
    }

    public static ShopSettings real(Path folder) {
        return new ShopSettings(folder, true, false, 1, Duration.ofMinutes(15), 1000, true);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Accounts accounts() {
        return get(Accounts.class);
    }

    public Sessions sessions() {
        return get(Sessions.class);
    }

    public String register(String email) {
        return accounts().register(NewAccount.of(email, PASSWORD, "Chen Mei")).id();
    }

    public OpenSession signIn(String email) {
        return sessions().signIn(email, PASSWORD, ADDRESS);
    }

    public SignedIn caller(OpenSession session) {
        return get(Callers.class).of(session.accessToken());
    }

    @Override
    public void close() {
        context.close();
    }
}
