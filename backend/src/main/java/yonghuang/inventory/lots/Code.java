package yonghuang.inventory.lots;

import org.jspecify.annotations.Nullable;
import yonghuang.inventory.CodeKind;

/**
 * What a scanned code names.
 *
 * @param sku of a SKU or a lot; null for a lot number that stands for lots of several SKUs here
 * @param bin a bin, or the one the lot lies in
 * @param id of a fulfilment, transfer or delivery
 */
public record Code(
        CodeKind kind,
        @Nullable String sku,
        @Nullable String lot,
        @Nullable String bin,
        @Nullable String id) {}
