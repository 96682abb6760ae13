package yonghuang.catalog.vocabulary;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;

/**
 * Counts what was asked for in vain, so that the office can teach it. A question only counts in memory; what was counted is
 * written together, every few seconds, off the request. What a stopped process had not written yet is lost. Who asked is
 * never known, and what looks like a number or address of a person is not counted.
 */
@Component
public final class ZeroHits {
    private static final String ID = "search";
    private static final int MOST_WAITING = 500;
    private static final int LONGEST = 40;

    /** Long numbers are telephones, parcels and papers, not goods. */
    private static final Pattern PERSONAL = Pattern.compile("(\\d ?){5,}");

    private final Documents<ZeroHitLog> logs;
    private final Clock clock;
    private final Map<String, ZeroHit> waiting = new ConcurrentHashMap<>();

    public ZeroHits(MongoOperations mongo, Clock clock) {
        this.logs = new Documents<>(mongo, ZeroHitLog.class);
        this.clock = clock;
    }

    /** @param words in one spelling: small letters, single spaces, no signs */
    public void count(String words, @Nullable String didYouMean) {
        if (words.length() > LONGEST || PERSONAL.matcher(words).find()) return;
        if (waiting.size() >= MOST_WAITING && !waiting.containsKey(words)) return;
        waiting.merge(words, new ZeroHit(words, 1, clock.instant(), didYouMean), ZeroHit::and);
    }

    /** Writes what was counted since the last time; nothing, when nothing was. */
    void write() {
        var counted = waiting.keySet().stream().map(waiting::remove).toList();
        if (counted.isEmpty()) return;
        try {
            logs.change(ID, (@Nullable ZeroHitLog now) -> {
                var log = now == null ? ZeroHitLog.empty(ID) : now;
                return Change.changed(log.with(counted, clock.instant()), log);
            });
        } catch (RuntimeException notWritten) {
            for (var entry : counted) waiting.merge(entry.words(), entry, ZeroHit::and);
            throw notWritten;
        }
    }

    /** All that is kept, most asked first; what was counted in the last seconds comes with the next write. */
    public List<ZeroHit> all() {
        var log = logs.find(ID);
        return log == null ? List.of() : log.entries();
    }
}
