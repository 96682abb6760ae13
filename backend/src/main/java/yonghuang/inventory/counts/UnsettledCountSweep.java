package yonghuang.inventory.counts;

import org.springframework.stereotype.Component;
import yonghuang.inventory.sweeps.Items;
import yonghuang.shared.Sweep;

/** Posted counts whose differences have not all reached their levels: cut off, or waiting for promised units. */
@Component
public final class UnsettledCountSweep implements Sweep {
    private final Counts counts;

    public UnsettledCountSweep(Counts counts) {
        this.counts = counts;
    }

    @Override
    public String name() {
        return "unsettled counts";
    }

    @Override
    public void run() {
        Items.each(counts.unsettled(), counts::settle);
    }
}
