package yonghuang.shared;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How this process was started, already decided.
 *
 * @param dataFolder where store, index, keys and sign-ins lie
 * @param realStore a MongoDB was named by {@code MONGODB_URI}; false: the embedded store
 * @param sampleData sample merchants, products, stock and accounts are made at start
 * @param sampleProducts how many sample products, 1 to 100,000
 * @param holdFor time a shopper has to pay before the hold lapses
 * @param largeAdjustment units that one person may add to a lot or take from it without another's approval
 * @param rateLimits false only where sample data is on
 */
public record ShopSettings(
        Path dataFolder,
        boolean realStore,
        boolean sampleData,
        int sampleProducts,
        Duration holdFor,
        int largeAdjustment,
        boolean rateLimits) {}
