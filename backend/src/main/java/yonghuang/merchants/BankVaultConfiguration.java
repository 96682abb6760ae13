package yonghuang.merchants;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yonghuang.shared.PrivateFiles;
import yonghuang.shared.SettingRefused;
import yonghuang.shared.ShopSettings;

/**
 * The key to bank data: {@code YONGHUANG_BANK_KEY} where it is set, which every copy of the shop then needs, else a file
 * in the data folder that only the shop's own user may read. Whoever loses it has to ask merchants for their data again.
 */
@Configuration(proxyBeanMethods = false)
class BankVaultConfiguration {
    @Bean
    BankVault bankVault(@Value("${yonghuang.bank-key:}") String set, ShopSettings settings) {
        return new BankVault(set.isBlank() ? kept(settings) : given(set));
    }

    private static byte[] given(String set) {
        try {
            var key = Base64.getDecoder().decode(set.strip());
            if (key.length == BankVault.KEY_BYTES) return key;
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new SettingRefused(
                "YONGHUANG_BANK_KEY must be 32 bytes in Base64, as `openssl rand -base64 32` makes them.");
    }

    private static byte[] kept(ShopSettings settings) {
        var file = settings.dataFolder().resolve("keys").resolve("bank.key");
        return PrivateFiles.readOrMake(file, () -> {
            var key = new byte[BankVault.KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return key;
        });
    }
}
