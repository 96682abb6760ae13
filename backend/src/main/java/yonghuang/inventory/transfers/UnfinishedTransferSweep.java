package yonghuang.inventory.transfers;

import org.springframework.stereotype.Component;
import yonghuang.inventory.sweeps.Items;
import yonghuang.shared.Sweep;

/** Transfers whose last decision did not reach every level. */
@Component
public final class UnfinishedTransferSweep implements Sweep {
    private final Transfers transfers;

    public UnfinishedTransferSweep(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public String name() {
        return "unfinished transfers";
    }

    @Override
    public void run() {
        Items.each(transfers.unfinished(), transfers::attend);
    }
}
