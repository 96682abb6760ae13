package yonghuang.merchants.particulars;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/** Hands the mail what stopped on its way there. */
@Component
class ParticularsSweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(ParticularsSweep.class);
    private static final int AT_ONCE = 100;

    private final KeptParticulars particulars;

    ParticularsSweep(KeptParticulars particulars) {
        this.particulars = particulars;
    }

    @Override
    public String name() {
        return "merchant-particulars";
    }

    @Override
    public void run() {
        for (var owing : particulars.owing(AT_ONCE)) {
            try {
                particulars.post(owing);
            } catch (RuntimeException failed) {
                log.warn("Letters about the bank of {} are left for the next sweep", owing.id(), failed);
            }
        }
    }
}
