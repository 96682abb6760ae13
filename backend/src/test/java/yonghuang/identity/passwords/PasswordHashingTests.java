package yonghuang.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHashingTests {
    private final PasswordHashing passwords = new PasswordHashing();

    @AfterEach
    void stop() {
        passwords.destroy();
    }

    @Test
    void hashIsArgon2idAsOwaspAdvises() {
        assertThat(passwords.hash("chestnuts")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void hashOfNobodyCostsTheSameAsAnyOther() {
        var real = passwords.hash("chestnuts").split("\\$");
        var nobody = PasswordHashing.OF_NOBODY.split("\\$");

        assertThat(nobody).hasSameSizeAs(real);
        assertThat(nobody[1] + nobody[2] + nobody[3]).isEqualTo(real[1] + real[2] + real[3]);
        assertThat(nobody[4]).hasSameSizeAs(real[4]);
        assertThat(nobody[5]).hasSameSizeAs(real[5]);
    }

    @Test
    void samePasswordTwiceHasTwoHashes() {
        assertThat(passwords.hash("chestnuts")).isNotEqualTo(passwords.hash("chestnuts"));
    }

    @Test
    void onlyTheRightPasswordMatches() {
        var hash = passwords.hash("chestnuts");

        assertThat(passwords.matches("chestnuts", hash)).isTrue();
        assertThat(passwords.matches("Chestnuts", hash)).isFalse();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("chestnuts", null)).isFalse();
    }

    @Test
    void sameLettersTypedAnotherWayMatch() {
        assertThat(passwords.matches("ＡＢＣ cafe\u0301", passwords.hash("ABC caf\u00e9")))
                .isTrue();
    }
}
