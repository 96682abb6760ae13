package yonghuang.inventory.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import yonghuang.shared.SelfRememberedPosts;

/** The lot remembers the key of an adjustment, and the ledger what the level was then. */
@Component
class AdjustmentPosts implements SelfRememberedPosts {
    private static final Pattern ADJUSTMENTS = Pattern.compile("/api/warehouses/[^/]+/adjustments");

    @Override
    public boolean remember(String path) {
        return ADJUSTMENTS.matcher(path).matches();
    }
}
