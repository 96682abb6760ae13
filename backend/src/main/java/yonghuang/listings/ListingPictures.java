package yonghuang.listings;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import yonghuang.shared.PictureUse;

/** Which pictures of products listings show, in drafts too; the others were uploaded and never used. */
@Component
class ListingPictures implements PictureUse {
    private final StoredListings listings;

    ListingPictures(StoredListings listings) {
        this.listings = listings;
    }

    @Override
    public String purpose() {
        return "PRODUCT";
    }

    @Override
    public Set<String> usedAmong(Collection<String> ids) {
        return listings.picturesAmong(ids);
    }
}
