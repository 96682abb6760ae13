package yonghuang.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a product's shown reviews rate it.
 *
 * @param stars how many gave 1, 2, 3, 4, 5 stars, in this order
 */
public record Rating(List<Long> stars) {
    public Rating {
        stars = List.copyOf(stars);
    }

    public long count() {
        return stars.stream().mapToLong(Long::longValue).sum();
    }

    /** In tenths of a star, rounded half up, such as 47; null without reviews. */
    public @Nullable Integer tenths() {
        long count = count();
        if (count == 0) return null;
        long sum = 0;
        for (int given = 1; given <= stars.size(); given++) sum += given * stars.get(given - 1);
        return Math.toIntExact((20 * sum + count) / (2 * count));
    }
}
