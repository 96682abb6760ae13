package yonghuang.inventory.transfers.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.transfers.ArrivedLot;

/**
 * How what came differs from what was sent.
 *
 * @param leg place in the list of legs, from 0, of the one that answers for it; null when nobody said
 */
record TransferDifference(
        String sku,
        String lot,
        Kind kind,
        int units,
        @Nullable String cause,
        @Nullable Integer leg) {
    enum Kind {
        SHORTAGE,
        DAMAGE,
        SURPLUS
    }

    static List<TransferDifference> of(ArrivedLot lot) {
        var found = new ArrayList<TransferDifference>();
        add(found, lot, Kind.DAMAGE, lot.damaged(), lot.damageCause(), lot.leg());
        add(found, lot, Kind.SURPLUS, lot.surplus(), lot.surplusCause(), lot.leg());
        add(found, lot, Kind.SHORTAGE, lot.missing(), lot.missingCause(), lot.missingLeg());
        return found;
    }

    private static void add(
            List<TransferDifference> found,
            ArrivedLot lot,
            Kind kind,
            int units,
            @Nullable String cause,
            @Nullable Integer leg) {
        if (units > 0) found.add(new TransferDifference(lot.sku(), lot.lot(), kind, units, cause, leg));
    }
}
