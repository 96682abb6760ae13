package yonghuang.catalog.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/** Words that found nothing, with how often; never more than {@link #MOST}, the rarest go first, of equals the oldest. */
@Document("zero_hit_logs")
record ZeroHitLog(@Id String id, long version, List<ZeroHit> entries) implements Versioned<ZeroHitLog> {
    static final int MOST = 500;
    private static final Duration KEPT_FOR = Duration.ofDays(180);
    private static final Comparator<ZeroHit> MOST_ASKED_FIRST = Comparator.comparingLong(ZeroHit::times)
            .thenComparing(ZeroHit::lastAskedAt)
            .reversed()
            .thenComparing(ZeroHit::words);

    ZeroHitLog {
        entries = List.copyOf(entries);
    }

    static ZeroHitLog empty(String id) {
        return new ZeroHitLog(id, 0, List.of());
    }

    ZeroHitLog with(Collection<ZeroHit> asked, Instant now) {
        Map<String, ZeroHit> all = new HashMap<>();
        for (var entry : entries) all.put(entry.words(), entry);
        for (var entry : asked) all.merge(entry.words(), entry, ZeroHit::and);
        var kept = all.values().stream()
                .filter(entry -> entry.lastAskedAt().isAfter(now.minus(KEPT_FOR)))
                .sorted(MOST_ASKED_FIRST)
                .limit(MOST)
                .toList();
        return new ZeroHitLog(id, version, kept);
    }

    @Override
    public ZeroHitLog atVersion(long version) {
        return new ZeroHitLog(id, version, entries);
    }
}
