package yonghuang.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What reviews and questions have in common: a text of somebody about a product that may be hidden. */
interface Text<T> {
    String id();

    String product();

    String merchant();

    Instant at();

    @Nullable
    Hiding hiding();

    /** @param why null shows it again */
    T hidden(@Nullable Hiding why);
}
