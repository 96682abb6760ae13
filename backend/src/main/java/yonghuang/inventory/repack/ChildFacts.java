package yonghuang.inventory.repack;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.LotFacts;

/** What is known of a new lot by the lots it is made of. Pure. */
final class ChildFacts {
    private ChildFacts() {}

    /** A part: all that is known of its parent, under the parent's certificate. */
    static LotFacts ofPart(LotFacts parent, String lot, Instant now) {
        return child(parent.sku(), lot, List.of(parent), parent.certificate(), true, now);
    }

    /** Several together: what all of them have in common, the earliest days, and a certificate of its own. */
    static LotFacts ofAll(List<LotFacts> parents, String lot, String certificate, Instant now) {
        return child(parents.getFirst().sku(), lot, parents, certificate, false, now);
    }

    private static LotFacts child(
            String sku, String lot, List<LotFacts> parents, @Nullable String certificate, boolean split, Instant now) {
        return new LotFacts(
                LotFacts.id(sku, lot),
                sku,
                lot,
                earliest(parents, LotFacts::producedOn),
                earliest(parents, LotFacts::expiresOn),
                common(parents, LotFacts::merchant),
                common(parents, LotFacts::supplier),
                common(parents, LotFacts::county),
                common(parents, LotFacts::town),
                certificate,
                common(parents, LotFacts::gi),
                common(parents, LotFacts::storage),
                parents.stream().map(LotFacts::id).toList(),
                split,
                now,
                0);
    }

    /** Of those that say a day; a lot that keeps does not make the others keep. */
    private static @Nullable String earliest(List<LotFacts> parents, Function<LotFacts, @Nullable String> day) {
        return parents.stream()
                .map(day)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <V> @Nullable V common(List<LotFacts> parents, Function<LotFacts, @Nullable V> fact) {
        var first = fact.apply(parents.getFirst());
        return parents.stream().allMatch(parent -> Objects.equals(first, fact.apply(parent))) ? first : null;
    }
}
