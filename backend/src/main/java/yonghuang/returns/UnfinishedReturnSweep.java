package yonghuang.returns;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/** Returns that stopped half way. */
@Component
public final class UnfinishedReturnSweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(UnfinishedReturnSweep.class);
    private static final int MOST = 1000;

    private final StoredReturns stored;
    private final Returns returns;

    public UnfinishedReturnSweep(StoredReturns stored, Returns returns) {
        this.stored = stored;
        this.returns = returns;
    }

    @Override
    public String name() {
        return "unfinished returns";
    }

    @Override
    public void run() {
        for (var id : stored.unfinished(MOST)) {
            try {
                returns.attend(id);
            } catch (RuntimeException failed) {
                log.warn("Return {} stays unfinished", id, failed);
            }
        }
    }
}
