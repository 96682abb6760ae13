package yonghuang.payments.provider;

/** An idempotency key came a second time with other parameters: a mistake of ours, so nothing was done. */
public final class KeyReused extends RuntimeException {
    public KeyReused(String key) {
        super("the idempotency key " + key + " was used with other parameters");
    }
}
