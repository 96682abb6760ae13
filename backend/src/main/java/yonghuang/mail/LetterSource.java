package yonghuang.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What gives cause to letters. */
interface LetterSource<T> {
    /** One word; also names up to when it was looked through. */
    String name();

    /** What moved later than this, the first moved first; to be closed. */
    Stream<T> movedSince(Instant then);

    @Nullable
    Instant movedAt(T one);

    /** The letters that one as it stands gives cause to; the same cause gives the same letter. */
    List<Letter> owed(T one, Instant now);
}
