package yonghuang.listings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a listing was published, with the prices of now.
 *
 * @param revision 0 while nothing was published
 * @param content null while nothing was published
 * @param since when the first revision was published
 * @param suspended null unless it is suspended
 */
public record Published(
        Sale sale,
        int revision,
        @Nullable Content content,
        @Nullable Instant since,
        @Nullable Suspension suspended) {
    static Published nothing() {
        return new Published(Sale.NONE, 0, null, null, null);
    }

    /** A suspended one stays so. */
    Published with(int revision, Content content, Instant now) {
        var sale = this.sale == Sale.SUSPENDED ? Sale.SUSPENDED : Sale.ON;
        return new Published(sale, revision, content, since == null ? now : since, suspended);
    }

    Published repriced(Content content) {
        return new Published(sale, revision, content, since, suspended);
    }

    Published suspended(Suspension suspension) {
        return new Published(Sale.SUSPENDED, revision, content, since, suspension);
    }

    Published resumed() {
        return new Published(Sale.ON, revision, content, since, null);
    }
}
