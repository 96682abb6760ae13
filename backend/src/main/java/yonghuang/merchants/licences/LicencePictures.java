package yonghuang.merchants.licences;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import yonghuang.shared.PictureUse;

/** Pictures sent for a licence: shown to who decides, but what a licence refers to is a file; so each has its days only. */
@Component
class LicencePictures implements PictureUse {
    private final Licences licences;

    LicencePictures(Licences licences) {
        this.licences = licences;
    }

    @Override
    public String purpose() {
        return "LICENCE";
    }

    @Override
    public Set<String> usedAmong(Collection<String> ids) {
        return licences.documentsAmong(ids);
    }
}
