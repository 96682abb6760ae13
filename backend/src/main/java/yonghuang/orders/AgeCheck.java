package yonghuang.orders;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How it is made sure that a line is not sold to a minor (R18), as it was agreed when it was bought. */
public enum AgeCheck {
    /** Goods for everybody. */
    NONE,
    /** The buyer confirmed, in a step of its own, to be of age. */
    CONFIRMED,
    /** Nobody asked the buyer: whoever hands the parcel over looks at an identity card. */
    AT_THE_DOOR;

    /** @param confirmed SKUs of which the buyer confirmed to be of age; null when the buyer was not asked */
    static AgeCheck of(boolean adultsOnly, @Nullable Set<String> confirmed) {
        if (!adultsOnly) return NONE;
        return confirmed == null ? AT_THE_DOOR : CONFIRMED;
    }
}
