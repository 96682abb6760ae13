package yonghuang.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.testing.AtOnce.atOnce;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.identity.StartRefused;

class TokenKeyTests {
    @TempDir
    Path folder;

    @Test
    void firstStartMakesOneThatOnlyItsUserMayRead() throws IOException {
        TokenKey.readOrMake(file());

        assertThat(mode(file())).isEqualTo("rw-------");
        assertThat(mode(file().getParent())).isEqualTo("rwx------");
        assertThat(Files.readString(file())).startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    @Test
    void restartReadsTheSame() {
        assertThat(TokenKey.readOrMake(file())).isEqualTo(TokenKey.readOrMake(file()));
    }

    @Test
    void twentyCopiesStartingAtOnceShareOne() throws IOException {
        var keys = atOnce(20, copy -> TokenKey.readOrMake(file()));

        assertThat(keys)
                .extracting(ECKey::getKeyID)
                .containsOnly(keys.getFirst().getKeyID());
        try (var files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void publicHalfIsThatOfThePrivate() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        write(pem(pair.getPrivate().getEncoded()));

        assertThat(TokenKey.read(file()).toECPublicKey()).isEqualTo(pair.getPublic());
    }

    @Test
    void keyMadeByOpensslIsRead() throws IOException {
        write("""
                -----BEGIN PRIVATE KEY-----
                MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg0nB0nh+vx18WwAyJ
                WyuvUSdk4dawahZjsc6UJtd4atahRANCAASYMzGjfw366J3jpIZoE9NSZBsPxkQs
                w2+SQh2xwZWwzXPfPc6W2RmepYIesn6D46XzeUhOLf6m5P+bqz/Yzo1i
                -----END PRIVATE KEY-----
                """);

        assertThat(TokenKey.read(file()).isPrivate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA:2048", "EC:secp384r1"})
    void keyOfAnotherKindStopsTheStart(String kind) throws Exception {
        var parts = kind.split(":");
        var generator = KeyPairGenerator.getInstance(parts[0]);
        if (parts[0].equals("RSA")) generator.initialize(Integer.parseInt(parts[1]));
        else generator.initialize(new ECGenParameterSpec(parts[1]));
        write(pem(generator.generateKeyPair().getPrivate().getEncoded()));

        assertThatThrownBy(() -> TokenKey.read(file()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("must hold an EC P-256 private key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "-----BEGIN PRIVATE KEY-----\n!!\n-----END PRIVATE KEY-----"})
    void whatIsNoKeyStopsTheStart(String content) throws IOException {
        write(content);

        assertThatThrownBy(() -> TokenKey.readOrMake(file())).isInstanceOf(StartRefused.class);
    }

    @Test
    void missingKeyOfTheOperatorStopsTheStart() {
        assertThatThrownBy(() -> TokenKey.read(file()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("YONGHUANG_TOKEN_KEY");
    }

    private Path file() {
        return folder.resolve("keys").resolve("token-signing.pem");
    }

    private void write(String content) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), content);
    }

    private static String pem(byte[] key) {
        var text = new String(Base64.getMimeEncoder().encode(key), StandardCharsets.US_ASCII);
        return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
