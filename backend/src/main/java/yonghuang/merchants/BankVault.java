package yonghuang.merchants;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bank data with AES-256-GCM, each time with a new nonce, and bound to its owner: a sealed text that was moved to
 * another owner's document does not open.
 */
public final class BankVault {
    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final char SEPARATOR = '\u0000';
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    BankVault(byte[] key) {
        if (key.length != KEY_BYTES) throw new IllegalArgumentException("the key needs " + KEY_BYTES + " bytes");
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Never the same text twice. */
    public String seal(String owner, BankAccount account) {
        var plain = String.join(String.valueOf(SEPARATOR), account.holder(), account.bank(), account.account());
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, owner, nonce, plain.getBytes(StandardCharsets.UTF_8));
        var whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
        return Base64.getEncoder().encodeToString(whole.array());
    }

    /** @throws IllegalStateException when it was changed, is another owner's or was sealed with another key */
    public BankAccount open(String owner, String sealed) {
        var whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        var rest = new byte[whole.remaining()];
        whole.get(rest);
        var parts = new String(apply(Cipher.DECRYPT_MODE, owner, nonce, rest), StandardCharsets.UTF_8)
                .split(String.valueOf(SEPARATOR), -1);
        return new BankAccount(parts[0], parts[1], parts[2]);
    }

    private byte[] apply(int mode, String owner, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("bank data cannot be sealed or opened with this key", notOurs);
        }
    }
}
