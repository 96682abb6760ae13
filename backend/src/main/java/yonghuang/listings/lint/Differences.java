package yonghuang.listings.lint;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.ListedVariant;

/**
 * What a later revision says otherwise than an earlier one, leaf by leaf. Variants are matched by SKU, offers by channel,
 * pictures by id, and the blocks of a description are aligned, so that one put in between does not change all behind it.
 * None exactly when both say the same; a label without a word is no label.
 */
public final class Differences {
    private static final Content NOTHING =
            new Content(null, null, null, null, List.of(), null, null, List.of(), List.of());

    private final List<Difference> differences = new ArrayList<>();

    private Differences() {}

    /** In the order of the fields. A price is in yuan. With nothing before, all there is. */
    public static List<Difference> between(@Nullable Content before, Content after) {
        var all = new Differences();
        all.compare(before == null ? NOTHING : before, after);
        return List.copyOf(all.differences);
    }

    private void compare(Content before, Content after) {
        compare(Leaves.of(before), Leaves.of(after));
        order("content.variants", skus(before), skus(after));
        offerOrder(before, after);
        align(before.description(), after.description());
        pictures(before.images(), after.images());
    }

    private void compare(Map<String, String> before, Map<String, String> after) {
        var fields = new LinkedHashMap<>(after);
        before.forEach(fields::putIfAbsent);
        for (var field : fields.keySet()) note(field, before.get(field), after.get(field));
    }

    private void note(String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) differences.add(new Difference(field, before, after));
    }

    private static List<String> skus(Content content) {
        return Leaves.named(content.variants().stream().map(ListedVariant::sku).toList());
    }

    /** That what both have stands in another order. */
    private void order(String field, List<String> before, List<String> after) {
        note(field, kept(before, after), kept(after, before));
    }

    private static String kept(List<String> names, List<String> others) {
        var known = new HashSet<>(others);
        return names.stream().filter(known::contains).collect(Collectors.joining(" "));
    }

    private void offerOrder(Content before, Content after) {
        var channels = channels(before);
        channels(after).forEach((sku, names) -> {
            var earlier = channels.get(sku);
            if (earlier != null) order("content.variants[" + sku + "].offers", earlier, names);
        });
    }

    private static Map<String, List<String>> channels(Content content) {
        var channels = new LinkedHashMap<String, List<String>>();
        var skus = skus(content);
        for (int i = 0; i < skus.size(); i++) {
            var offers = content.variants().get(i).offers();
            channels.put(
                    skus.get(i),
                    Leaves.named(
                            offers.stream().map(offer -> offer.channel().name()).toList()));
        }
        return channels;
    }

    private void align(List<Block> before, List<Block> after) {
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            var gone = delta.getSource();
            var come = delta.getTarget();
            int both = Math.min(gone.size(), come.size());
            for (int i = 0; i < both; i++) {
                var path = path(come.getPosition() + i);
                compare(
                        Leaves.of(path, gone.getLines().get(i)),
                        Leaves.of(path, come.getLines().get(i)));
            }
            for (int i = both; i < gone.size(); i++) {
                compare(Leaves.of(path(gone.getPosition() + i), gone.getLines().get(i)), Map.of());
            }
            for (int i = both; i < come.size(); i++) {
                compare(
                        Map.of(),
                        Leaves.of(path(come.getPosition() + i), come.getLines().get(i)));
            }
        }
    }

    private static String path(int block) {
        return "content.description[" + block + "]";
    }

    private void pictures(List<String> before, List<String> after) {
        var earlier = Leaves.named(before);
        var later = Leaves.named(after);
        for (int i = 0; i < later.size(); i++) {
            if (!earlier.contains(later.get(i))) note("content.images[" + i + "]", null, after.get(i));
        }
        for (int i = 0; i < earlier.size(); i++) {
            if (!later.contains(earlier.get(i))) note("content.images[" + i + "]", before.get(i), null);
        }
        order("content.images", earlier, later);
    }
}
