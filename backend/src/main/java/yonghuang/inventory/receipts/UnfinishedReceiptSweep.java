package yonghuang.inventory.receipts;

import org.springframework.stereotype.Component;
import yonghuang.inventory.sweeps.Items;
import yonghuang.shared.Sweep;

/** Receipts whose lines did not all reach their levels. */
@Component
public final class UnfinishedReceiptSweep implements Sweep {
    private final Receipts receipts;

    public UnfinishedReceiptSweep(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String name() {
        return "unfinished receipts";
    }

    @Override
    public void run() {
        Items.each(receipts.unfinished(), receipts::finish);
    }
}
