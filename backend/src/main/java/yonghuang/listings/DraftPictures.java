package yonghuang.listings;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.images.ImagePurpose;
import yonghuang.images.Images;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;

/** Whose pictures a draft may show: those the listing shows already, and the writer's own for products. */
final class DraftPictures {
    private final Images images;

    DraftPictures(Images images) {
        this.images = images;
    }

    /**
     * @param before null for a new listing
     * @throws InvalidInput naming each that may not be shown
     */
    void refuseForeign(Content content, @Nullable Listing before, String account) {
        var known = new HashSet<String>();
        if (before != null) {
            known.addAll(before.newest().pictures());
            var published = before.published().content();
            if (published != null) known.addAll(published.pictures());
        }
        var check = new Checked();
        for (int i = 0; i < content.images().size(); i++)
            look(check, "content.images[" + i + "]", content.images().get(i), known, account);
        for (int i = 0; i < content.description().size(); i++) {
            var image = content.description().get(i).image();
            if (image != null) look(check, "content.description[" + i + "].image", image, known, account);
        }
        check.done();
    }

    private void look(Checked check, String field, String image, Set<String> known, String account) {
        if (known.contains(image)) return;
        boolean own = Content.isUploaded(image)
                && images.isOf(image, account)
                && images.find(image)
                        .filter(found -> found.purpose() == ImagePurpose.PRODUCT)
                        .isPresent();
        if (!own) check.wrong(field, "is no product picture of yours", "不是您上传的商品图片");
    }
}
