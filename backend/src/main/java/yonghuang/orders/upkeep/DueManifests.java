package yonghuang.orders.upkeep;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.orders.manifests.Manifests;
import yonghuang.shared.Sweep;

/** Hands over the rest of manifests that stopped half way. */
@Component
class DueManifests implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(DueManifests.class);
    private static final int MOST = 1_000;

    private final Manifests manifests;
    private final Clock clock;

    DueManifests(Manifests manifests, Clock clock) {
        this.manifests = manifests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-manifests";
    }

    @Override
    public void run() {
        for (var id : manifests.due(clock.instant(), MOST)) attend(id);
    }

    private void attend(String id) {
        try {
            manifests.attend(id);
        } catch (RuntimeException failed) {
            log.warn("Manifest {} stays due", id, failed);
        }
    }
}
