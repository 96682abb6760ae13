package yonghuang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stored ids are made of these: what is stored today must be found tomorrow. */
class FingerprintsTests {
    @Test
    void isTheSha256OfTheTextInUtf8() {
        assertThat(Fingerprints.of("罗田板栗"))
                .isEqualTo("d261ec62213192ccded05f0a0d8d2652b139ce5b6936e267972e3df915b37a00");
    }

    @Test
    void isCutWhereFewerDigitsAreWanted() {
        assertThat(Fingerprints.of("ningbo\nR-1", 32)).isEqualTo("862496066ec01feddaaf81dcc767c138");
    }
}
