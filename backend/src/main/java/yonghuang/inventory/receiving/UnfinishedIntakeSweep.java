package yonghuang.inventory.receiving;

import org.springframework.stereotype.Component;
import yonghuang.inventory.sweeps.Items;
import yonghuang.shared.Sweep;

/** Intakes that a stop left between their own record, their delivery and the levels. */
@Component
public final class UnfinishedIntakeSweep implements Sweep {
    private final Intakes intakes;

    public UnfinishedIntakeSweep(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public String name() {
        return "unfinished intakes";
    }

    @Override
    public void run() {
        Items.each(intakes.unfinished(), intakes::finish);
    }
}
