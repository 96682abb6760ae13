package yonghuang.returns;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import yonghuang.shared.PictureUse;

/** Which photos returns refer to; the others were uploaded and never sent. */
@Component
class ReturnPhotos implements PictureUse {
    private final StoredReturns returns;

    ReturnPhotos(StoredReturns returns) {
        this.returns = returns;
    }

    @Override
    public String purpose() {
        return "RETURN";
    }

    @Override
    public Set<String> usedAmong(Collection<String> ids) {
        return returns.photosAmong(ids);
    }
}
