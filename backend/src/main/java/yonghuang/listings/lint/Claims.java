package yonghuang.listings.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yonghuang.listings.lint.FoldedText.Gap;
import yonghuang.listings.lint.Lexicon.Found;
import yonghuang.listings.lint.Lexicon.Hits;
import yonghuang.listings.lint.Lexicon.Part;

/** The claims of one rule in one text: words that stand for themselves, and an act with its object (预防…感冒). */
final class Claims {
    /** So many characters may stand between act and object, or between a denial and what it denies. */
    private static final int REACH = 8;

    private static final int LATIN_REACH = 32;

    private final FoldedText text;
    private final Hits hits;
    private final TextRule rule;

    Claims(FoldedText text, Hits hits, TextRule rule) {
        this.text = text;
        this.hits = hits;
        this.rule = rule;
    }

    /** In the order of the text; those that touch are one. */
    List<Found> found() {
        var claims = new ArrayList<>(free(Part.WORD));
        var objects = free(Part.OBJECT);
        if (!objects.isEmpty()) {
            pairs(free(Part.ACT), objects, claims);
            pairs(objects, free(Part.AFTER), claims);
        }
        return joined(claims);
    }

    /** Those that no allowed word holds and no denial precedes. */
    private List<Found> free(Part part) {
        var denials = hits.of(null, Part.DENIAL);
        return unheld(hits.of(rule, part), hits.of(rule, Part.ALLOWED)).stream()
                .filter(each -> denials.stream().noneMatch(denial -> reaches(denial, each)))
                .toList();
    }

    /** Both in the order of the text: what no allowed word that began by then reaches to the end of. */
    private static List<Found> unheld(List<Found> found, List<Found> allowed) {
        var unheld = new ArrayList<Found>();
        int next = 0;
        int furthest = 0;
        for (var each : found) {
            while (next < allowed.size() && allowed.get(next).from() <= each.from()) {
                furthest = Math.max(furthest, allowed.get(next++).to());
            }
            if (each.to() > furthest) unheld.add(each);
        }
        return unheld;
    }

    /** Each with the nearest behind it; where that is out of reach the others are too. */
    private void pairs(List<Found> firsts, List<Found> seconds, List<Found> claims) {
        for (var first : firsts) {
            int nearest = nearestFrom(first.to(), seconds);
            if (nearest < seconds.size() && reaches(first, seconds.get(nearest))) {
                claims.add(first.with(seconds.get(nearest)));
            }
        }
    }

    private static int nearestFrom(int place, List<Found> found) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).from() < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private boolean reaches(Found first, Found second) {
        int reach = text.isLatinAt(first.to() - 1) ? LATIN_REACH : REACH;
        return second.from() >= first.to()
                && second.from() - first.to() <= reach
                && text.strongestGap(first.to() - 1, second.from() + 1).compareTo(Gap.COMMA) < 0;
    }

    private static List<Found> joined(List<Found> claims) {
        claims.sort(Comparator.comparingInt(Found::from));
        var joined = new ArrayList<Found>();
        for (var claim : claims) {
            if (!joined.isEmpty() && claim.from() <= joined.getLast().to()) {
                joined.add(joined.removeLast().with(claim));
            } else joined.add(claim);
        }
        return joined;
    }
}
