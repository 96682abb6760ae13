package yonghuang.shared;

/**
 * POSTs whose own documents remember what each idempotency key did, so that a repeat finds out there what to answer. The
 * platform keeps only which request a key stands for, and lets repeats through.
 */
public interface SelfRememberedPosts {
    /** @param path as asked, {@code /api/warehouses/ningbo/adjustments} */
    boolean remember(String path);
}
