package yonghuang.inventory.transfers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yonghuang.inventory.CodeKind;
import yonghuang.inventory.CodeSource;
import yonghuang.inventory.StockReservations;

/** Ids of transfers as they are printed on their papers; handled where the next step is done. */
@Component
public final class TransferCodes implements CodeSource {
    private final Transfers transfers;

    public TransferCodes(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Optional<Named> find(String code, String warehouse) {
        if (!code.startsWith(StockReservations.TRANSFER)) return Optional.empty();
        return transfers.named(code).map(found -> new Named(CodeKind.TRANSFER, found.id(), end(found, warehouse)));
    }

    private static String end(Transfer transfer, String scannedIn) {
        return transfer.from().equals(scannedIn) ? scannedIn : transfer.to();
    }
}
