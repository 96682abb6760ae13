package yonghuang.merchants.licences;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/** Looks at each book on the days something changes in it by itself, and finishes telling the catalog and the mail. */
@Component
class LicenceSweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(LicenceSweep.class);
    private static final int AT_ONCE = 100;

    private final Licences licences;

    LicenceSweep(Licences licences) {
        this.licences = licences;
    }

    @Override
    public String name() {
        return "licences";
    }

    @Override
    public void run() {
        for (var book : licences.due(AT_ONCE)) attempt(book, () -> licences.look(book.id()));
        for (var book : licences.untold(AT_ONCE)) attempt(book, () -> licences.tell(book));
        for (var book : licences.owing(AT_ONCE)) attempt(book, () -> licences.post(book));
    }

    private static void attempt(LicenceBook book, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            log.warn("Licences of {} are left for the next sweep", book.id(), failed);
        }
    }
}
