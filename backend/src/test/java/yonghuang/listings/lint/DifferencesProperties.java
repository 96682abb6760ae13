package yonghuang.listings.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import yonghuang.listings.Content;

class DifferencesProperties {
    @Provide
    Arbitrary<Content> contents() {
        return Contents.any();
    }

    @Property
    void aListingDoesNotDifferFromItself(@ForAll("contents") Content content) {
        assertThat(Differences.between(content, content)).isEmpty();
    }

    @Property
    void thereIsNoneExactlyWhenBothAreEqual(@ForAll("contents") Content before, @ForAll("contents") Content after) {
        assertThat(Differences.between(before, after).isEmpty()).isEqualTo(before.equals(after));
    }

    @Property
    void anotherOrderIsADifference(@ForAll("contents") Content content) {
        var turned = new Content(
                content.title(),
                content.category(),
                content.gi(),
                content.county(),
                content.description().reversed(),
                content.label(),
                content.taxClass(),
                content.variants().reversed(),
                content.images().reversed());

        assertThat(Differences.between(content, turned).isEmpty()).isEqualTo(content.equals(turned));
    }

    @Property
    void whatIsNamedReallyDiffers(@ForAll("contents") Content before, @ForAll("contents") Content after) {
        assertThat(Differences.between(before, after)).allMatch(each -> !Objects.equals(each.before(), each.after()));
    }

    @Property
    void theLaterValuesPutIntoTheEarlierLeavesGiveTheLaterLeaves(
            @ForAll("contents") Content before, @ForAll("contents") Content after) {
        var leaves = new HashMap<>(Leaves.of(before));
        for (var difference : Differences.between(before, after)) {
            if (difference.after() == null) leaves.remove(difference.field());
            else if (isLeaf(difference, before, after)) leaves.put(difference.field(), difference.after());
        }

        assertThat(leaves).isEqualTo(new HashMap<>(Leaves.of(after)));
    }

    private static boolean isLeaf(Difference difference, Content before, Content after) {
        return Leaves.of(before).containsKey(difference.field())
                || Leaves.of(after).containsKey(difference.field());
    }

    @Property
    void everyLeafOfADescriptionIsNamedOrWasThereBefore(
            @ForAll("contents") Content before, @ForAll("contents") Content after) {
        var named = new HashSet<Map.Entry<String, String>>();
        for (var each : Differences.between(before, after)) {
            if (each.after() != null) named.add(Map.entry(each.field(), each.after()));
        }
        var known = new HashSet<>(described(before).values());

        assertThat(described(after).entrySet())
                .allMatch(leaf -> named.contains(leaf) || known.contains(leaf.getValue()));
    }

    private static Map<String, String> described(Content content) {
        var leaves = new LinkedHashMap<String, String>();
        for (int i = 0; i < content.description().size(); i++) {
            leaves.putAll(Leaves.of(
                    "content.description[" + i + "]", content.description().get(i)));
        }
        return leaves;
    }

    @Property
    void againstNothingEverythingIsNew(@ForAll("contents") Content content) {
        List<Difference> all = Differences.between(null, content);

        assertThat(all).allMatch(each -> each.before() == null);
    }
}
