package yonghuang.identity.sessions;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yonghuang.identity.tokens.AccessTokens;
import yonghuang.identity.tokens.TokenKey;
import yonghuang.shared.ShopSettings;

/** Access tokens are signed with the operator's key, otherwise with one made at the first start. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    @Bean
    AccessTokens accessTokens(ShopSettings settings, @Value("${yonghuang.token-key:}") String named, Clock clock) {
        var key = named.isBlank()
                ? TokenKey.readOrMake(settings.dataFolder().resolve("keys").resolve("token-signing.pem"))
                : TokenKey.read(Path.of(named.strip()));
        return new AccessTokens(key, clock);
    }
}
