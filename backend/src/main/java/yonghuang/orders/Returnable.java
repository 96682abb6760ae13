package yonghuang.orders;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.ReturnRule;

/** Whether a line may be returned without a reason, as it was agreed when it was bought. Quality is always a reason. */
public enum Returnable {
    NO_REASON,
    /** The buyer confirmed at the purchase that it is not taken back once opened. */
    CONFIRMED_EXEMPT,
    FRESH_EXEMPT,
    NEAR_EXPIRY_EXEMPT;

    static Returnable of(ReturnRule rule, OrderLine.@Nullable NearExpiry nearExpiry, boolean confirmed) {
        if (nearExpiry != null) return NEAR_EXPIRY_EXEMPT;
        return switch (rule) {
            case NO_REASON -> NO_REASON;
            case CONFIRM -> confirmed ? CONFIRMED_EXEMPT : NO_REASON;
            case FRESH -> FRESH_EXEMPT;
        };
    }
}
