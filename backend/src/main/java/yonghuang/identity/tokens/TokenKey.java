package yonghuang.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import yonghuang.identity.StartRefused;
import yonghuang.shared.PrivateFiles;

/** The P-256 key that signs access tokens, kept as PKCS#8 PEM. */
public final class TokenKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int FIELD_BITS = 256;

    private TokenKey() {}

    /** Reads the key; makes it at the first start, and copies of the shop that start at once share one. */
    public static ECKey readOrMake(Path file) {
        return parse(file, PrivateFiles.readOrMake(file, TokenKey::newPem));
    }

    /** @throws StartRefused when the operator's own file is not there or is not such a key */
    public static ECKey read(Path file) {
        try {
            return parse(file, Files.readAllBytes(file));
        } catch (java.io.IOException unreadable) {
            throw new StartRefused("YONGHUANG_TOKEN_KEY names " + file + ", which cannot be read.", unreadable);
        }
    }

    private static byte[] newPem() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            return (BEGIN + "\n" + text + "\n" + END + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static ECKey parse(Path file, byte[] pem) {
        try {
            var text = new String(pem, StandardCharsets.US_ASCII);
            int from = text.indexOf(BEGIN);
            int to = text.indexOf(END);
            if (from < 0 || to < from) throw new IllegalArgumentException("no private key in PEM form");
            var encoded = Base64.getMimeDecoder().decode(text.substring(from + BEGIN.length(), to));
            return withPublicHalf(
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException | ClassCastException notAKey) {
            throw new StartRefused(
                    file
                            + " must hold an EC P-256 private key as PKCS#8 PEM; put it right, or remove it so that a new one is made.",
                    notAKey);
        }
    }

    /** PKCS#8 need not carry the public point, so it is computed. */
    private static ECKey withPublicHalf(ECPrivateKey key) throws JOSEException {
        var curve = CustomNamedCurves.getByName("secp256r1");
        if (!key.getParams().getOrder().equals(curve.getN())) throw new IllegalArgumentException("not on P-256");
        var point = curve.getG().multiply(key.getS()).normalize();
        return new ECKey.Builder(
                        Curve.P_256,
                        coordinate(point.getAffineXCoord().toBigInteger()),
                        coordinate(point.getAffineYCoord().toBigInteger()))
                .d(coordinate(key.getS()))
                .keyIDFromThumbprint()
                .build();
    }

    private static Base64URL coordinate(BigInteger number) {
        return ECKey.encodeCoordinate(FIELD_BITS, number);
    }
}
