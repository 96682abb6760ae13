package yonghuang.merchants.licences;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import yonghuang.shared.PictureUse;

/** Which scans are of licences a merchant has or had. */
@Component
class LicenceScans implements PictureUse {
    private final Licences licences;

    LicenceScans(Licences licences) {
        this.licences = licences;
    }

    @Override
    public String purpose() {
        return DOCUMENT;
    }

    @Override
    public Set<String> usedAmong(Collection<String> ids) {
        return licences.documentsAmong(ids);
    }
}
