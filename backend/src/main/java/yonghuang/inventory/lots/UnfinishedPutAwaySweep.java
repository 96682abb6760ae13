package yonghuang.inventory.lots;

import org.springframework.stereotype.Component;
import yonghuang.inventory.sweeps.Items;
import yonghuang.shared.Sweep;

/** Put-aways that were remembered but did not reach the level. */
@Component
public final class UnfinishedPutAwaySweep implements Sweep {
    private final PutAways putAways;

    public UnfinishedPutAwaySweep(PutAways putAways) {
        this.putAways = putAways;
    }

    @Override
    public String name() {
        return "unfinished put-aways";
    }

    @Override
    public void run() {
        Items.each(putAways.unfinished(), putAways::finish);
    }
}
