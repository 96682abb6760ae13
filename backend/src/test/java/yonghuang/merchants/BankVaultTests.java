package yonghuang.merchants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BankVaultTests {
    private static final BankAccount ACCOUNT = new BankAccount("罗田合作社", "湖北农信", "6222021234567890");

    private final BankVault vault = vault(1);

    private static BankVault vault(int filling) {
        var key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return new BankVault(key);
    }

    @Test
    void whatIsSealedOpensAsItWas() {
        assertThat(vault.open("apl_1", vault.seal("apl_1", ACCOUNT))).isEqualTo(ACCOUNT);
    }

    @Test
    void theSealedTextTellsNothingAndIsNeverTheSame() {
        var sealed = vault.seal("apl_1", ACCOUNT);

        assertThat(new String(Base64.getDecoder().decode(sealed), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("6222", "罗田", "湖北");
        assertThat(vault.seal("apl_1", ACCOUNT)).isNotEqualTo(sealed);
    }

    @Test
    void anotherOwnersTextDoesNotOpen() {
        var sealed = vault.seal("apl_1", ACCOUNT);

        assertThatIllegalStateException().isThrownBy(() -> vault.open("apl_2", sealed));
    }

    @Test
    void aChangedTextDoesNotOpen() {
        var bytes = Base64.getDecoder().decode(vault.seal("apl_1", ACCOUNT));
        bytes[20] ^= 1;

        assertThatIllegalStateException()
                .isThrownBy(() -> vault.open("apl_1", Base64.getEncoder().encodeToString(bytes)));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        var sealed = vault.seal("apl_1", ACCOUNT);

        assertThatIllegalStateException().isThrownBy(() -> vault(2).open("apl_1", sealed));
    }

    @Test
    void onlyTheLastDigitsAreShown() {
        assertThat(ACCOUNT.masked()).isEqualTo("**** 7890");
        assertThat(ACCOUNT.toString()).doesNotContain("6222021234567890");
    }
}
