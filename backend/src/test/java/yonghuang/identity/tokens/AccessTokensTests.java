package yonghuang.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.testing.MutableClock;

class AccessTokensTests {
    private static final ECKey KEY = newKey();

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final AccessTokens tokens = new AccessTokens(KEY, clock);

    @Test
    void ownTokenIsRead() {
        var token = tokens.issue("acc_1", "s_1", 3);

        assertThat(tokens.verify(token))
                .isEqualTo(new VerifiedToken("acc_1", "s_1", 3, Instant.parse("2026-11-24T08:10:00Z")));
    }

    @Test
    void tokenDiesAfterTenMinutes() {
        var token = tokens.issue("acc_1", "s_1", 0);

        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(tokens.verify(token)).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.verify(token)).isNull();
    }

    @Test
    void craftedTokenLikeOursIsRead() {
        assertThat(tokens.verify(signed(KEY, claims -> {}))).isNotNull(); // so that the refusals below bite
    }

    @Test
    void tokenOfAnotherKeyIsRefused() {
        var stranger = new ECKey.Builder(newKey()).keyID(KEY.getKeyID()).build();

        assertThat(tokens.verify(signed(stranger, claims -> {}))).isNull();
    }

    @Test
    void algNoneIsRefused() {
        assertThat(tokens.verify(new PlainJWT(claims().build()).serialize())).isNull();
    }

    @Test
    void noneWrittenIntoAGenuineTokenIsRefused() {
        var parts = tokens.issue("acc_1", "s_1", 0).split("\\.");
        var header = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + KEY.getKeyID() + "\"}");

        assertThat(tokens.verify(header + "." + parts[1] + ".")).isNull();
        assertThat(tokens.verify(header + "." + parts[1] + "." + parts[2])).isNull();
    }

    @Test
    void hs256WithThePublicKeyAsItsSecretIsRefused() throws JOSEException {
        var token = new SignedJWT(header(JWSAlgorithm.HS256, KEY), claims().build());
        token.sign(new MACSigner(KEY.toECPublicKey().getEncoded()));

        assertThat(tokens.verify(token.serialize())).isNull();
    }

    @Test
    void anotherIssuerIsRefused() {
        assertThat(tokens.verify(signed(KEY, claims -> claims.issuer("someone"))))
                .isNull();
    }

    @Test
    void anotherAudienceIsRefused() {
        assertThat(tokens.verify(signed(KEY, claims -> claims.audience("someone"))))
                .isNull();
    }

    @Test
    void tokenWithoutAnEndIsRefused() {
        assertThat(tokens.verify(signed(KEY, claims -> claims.expirationTime(null))))
                .isNull();
    }

    @Test
    void generationOfTheWrongTypeIsRefused() {
        assertThat(tokens.verify(signed(KEY, claims -> claims.claim("gen", "0"))))
                .isNull();
    }

    @Test
    void changedClaimsAreRefused() {
        var parts = tokens.issue("acc_1", "s_1", 0).split("\\.");
        var claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("acc_1", "acc_2");

        assertThat(tokens.verify(parts[0] + "." + base64(claims) + "." + parts[2]))
                .isNull();
    }

    @Test
    void signatureOfZerosIsRefused() {
        var parts = tokens.issue("acc_1", "s_1", 0).split("\\.");

        assertThat(tokens.verify(parts[0] + "." + parts[1] + "." + "A".repeat(86)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "null", "eyJhbGciOiJFUzI1NiJ9..", "{}.{}.{}"})
    void garbageIsRefused(String garbage) {
        assertThat(tokens.verify(garbage)).isNull();
    }

    @Test
    void hugeTokenIsRefused() {
        assertThat(tokens.verify("a".repeat(60_000))).isNull();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("yonghuang")
                .audience("yonghuang-api")
                .subject("acc_1")
                .claim("sid", "s_1")
                .claim("gen", 0)
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    private String signed(ECKey key, Consumer<JWTClaimsSet.Builder> change) {
        var claims = claims();
        change.accept(claims);
        var token = new SignedJWT(header(JWSAlgorithm.ES256, key), claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static JWSHeader header(JWSAlgorithm algorithm, ECKey key) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
