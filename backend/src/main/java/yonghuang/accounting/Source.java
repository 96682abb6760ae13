package yonghuang.accounting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents that are followed into the books. */
interface Source<T> {
    String name();

    String id(T one);

    /** Null for one that never moved. */
    @Nullable
    Instant movedAt(T one);

    /** Those that moved later than this, the first moved first; to be closed. */
    Stream<T> movedSince(Instant then);

    /** By id, behind one; null for the first. */
    List<T> after(@Nullable String id, int most);

    /** What they mean in the books so far. */
    List<JournalEntry> entries(List<T> some, Instant now);
}
