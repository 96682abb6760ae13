package yonghuang.merchants.admission;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import yonghuang.shared.PictureUse;

/** Which scans applications as they stand refer to. */
@Component
class ApplicationScans implements PictureUse {
    private final Applications applications;

    ApplicationScans(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String purpose() {
        return DOCUMENT;
    }

    @Override
    public Set<String> usedAmong(Collection<String> ids) {
        return applications.documentsAmong(ids);
    }
}
