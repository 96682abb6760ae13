package yonghuang.inventory.transfers;

import org.jspecify.annotations.Nullable;

/**
 * One lot in an arrival.
 *
 * @param in units of those sent that came, damaged ones among them
 * @param surplus came beyond those sent, damaged ones among them
 * @param missing will not come; only in the last arrival
 * @param leg place in the list of legs, from 0, of the one that answers for damage or surplus
 * @param missingLeg the same for what is missing
 */
public record ArrivedLot(
        String sku,
        String lot,
        int in,
        int surplus,
        int damaged,
        int missing,
        @Nullable String damageCause,
        @Nullable String surplusCause,
        @Nullable String missingCause,
        @Nullable Integer leg,
        @Nullable Integer missingLeg,
        @Nullable String bin) {
    static ArrivedLot none(String sku, String lot) {
        return new ArrivedLot(sku, lot, 0, 0, 0, 0, null, null, null, null, null, null);
    }

    ArrivedLot missing(int units, @Nullable String cause, @Nullable Integer answering) {
        return new ArrivedLot(
                sku, lot, in, surplus, damaged, units, damageCause, surplusCause, cause, leg, answering, bin);
    }
}
