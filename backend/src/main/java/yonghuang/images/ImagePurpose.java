package yonghuang.images;

import yonghuang.shared.Caller;
import yonghuang.shared.Role;

/** What a picture is for, which decides who may hand it in and who may see it. */
public enum ImagePurpose {
    /** Stands on a product's page: everybody sees it. */
    PRODUCT,
    /** Shows what is wrong with goods: its sender and those who decide see it. */
    RETURN,
    /** Shows a licence: its sender and those who decide see it. */
    LICENCE;

    public boolean isPublic() {
        return this == PRODUCT;
    }

    public boolean mayBeSentBy(Caller caller) {
        return this != PRODUCT || caller.has(Role.MERCHANT) || caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
    }

    boolean mayBeSeenBy(Caller caller) {
        return caller.has(Role.OFFICE) || caller.has(Role.ADMIN) || (this == RETURN && caller.has(Role.WAREHOUSE));
    }
}
