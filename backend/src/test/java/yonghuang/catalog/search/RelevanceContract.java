package yonghuang.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.Category;
import yonghuang.catalog.Product;
import yonghuang.catalog.listing.Display;
import yonghuang.catalog.listing.Lister;
import yonghuang.catalog.listing.Listing;
import yonghuang.catalog.listing.ListingQuery;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.ShelfProduct;
import yonghuang.catalog.listing.SortOrder;
import yonghuang.catalog.sample.SampleProducts;

/**
 * How good the first ten are, judged by a person: nDCG@10 over {@code relevance/queries.tsv}. The catalog has ten products of
 * every registered name, medicinal ones too, which the shop does not sell yet.
 */
abstract class RelevanceContract {
    private static final int SHOWN = 10;
    private static final double ENOUGH = 0.9;

    abstract IndexedSearch open(Path folder);

    /** @param grades by what a product is known by, such as name:罗田板栗; empty: nothing should be found */
    record Judged(String query, String kind, Map<String, Integer> grades) {
        int grade(ShelfProduct product) {
            var known = new ArrayList<String>();
            known.add("category:" + product.category().nameZh());
            if (product.gi() != null) known.add("name:" + product.gi().nameZh());
            if (product.county() != null) known.add("county:" + product.county().name());
            return known.stream()
                    .mapToInt(it -> grades.getOrDefault(it, 0))
                    .max()
                    .orElse(0);
        }

        /** 1 for the best possible order of the first ten; where nothing is right, 1 for nothing. */
        double ndcg(List<ShelfProduct> shown, Shelf shelf) {
            if (grades.isEmpty()) return shown.isEmpty() ? 1 : 0;
            var best = shelf.products().stream()
                    .map(this::grade)
                    .sorted(Comparator.reverseOrder())
                    .limit(SHOWN)
                    .toList();
            return gain(shown.stream().map(this::grade).toList()) / gain(best);
        }

        private static double gain(List<Integer> grades) {
            double gain = 0;
            for (int i = 0; i < grades.size(); i++)
                gain += ((1 << grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
            return gain;
        }
    }

    static List<Judged> judged() {
        try (var table =
                Objects.requireNonNull(RelevanceContract.class.getResourceAsStream("/relevance/queries.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(RelevanceContract::judged)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judged judged(String line) {
        var columns = line.split("\t");
        var grades = new TreeMap<String, Integer>();
        for (var judgement : columns[2].split(" ")) {
            if (judgement.equals("nothing")) continue;
            var parts = judgement.split("=");
            grades.put(parts[0], Integer.valueOf(parts[1]));
        }
        return new Judged(columns[0], columns[1], grades);
    }

    private static Shelf shelf() {
        var samples = new SampleProducts(CatalogExamples.REGISTRATIONS).first(330);
        var products = new ArrayList<>(samples);
        for (var gi : CatalogExamples.REGISTRATIONS.all()) {
            if (gi.category().goods() != Category.Goods.MEDICINE || gi.county() == null) continue;
            for (int number = 0; number < SHOWN; number++) {
                var like = samples.get(number * 33);
                products.add(new Product(
                        gi.id() + "-" + number,
                        1,
                        like.status(),
                        true,
                        gi.nameZh() + like.title().substring(like.title().indexOf(' ')),
                        like.description(),
                        gi.category(),
                        gi.id(),
                        gi.county().code(),
                        like.merchant(),
                        like.variants(),
                        like.images(),
                        like.publishedAt(),
                        null));
            }
        }
        return CatalogExamples.shelf(products);
    }

    @Test
    void theFirstTenAreWhatWasMeant(@TempDir Path folder) {
        var shelf = shelf();
        var display = new Display(shelf, new CatalogExamples.Stock(), Map.of());
        var byKind = new TreeMap<String, List<Double>>();
        var poor = new ArrayList<String>();
        try (var search = open(folder)) {
            search.follow(shelf);
            for (var judged : judged()) {
                var shown = shown(search, judged.query(), display);
                double ndcg = judged.ndcg(shown, shelf);
                byKind.computeIfAbsent(judged.kind(), kind -> new ArrayList<>()).add(ndcg);
                if (ndcg < ENOUGH) poor.add("%s %.2f".formatted(judged.query(), ndcg));
            }
        }
        var all = byKind.values().stream().flatMap(List::stream).toList();
        System.out.printf(
                "nDCG@10 of %d queries: %.4f; %s; below %.1f: %s%n",
                all.size(),
                mean(all),
                byKind.entrySet().stream()
                        .map(kind -> "%s %.3f".formatted(kind.getKey(), mean(kind.getValue())))
                        .collect(Collectors.joining(", ")),
                ENOUGH,
                poor);

        assertThat(mean(all)).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(byKind.values()).allSatisfy(kind -> assertThat(mean(kind)).isGreaterThanOrEqualTo(0.8));
    }

    private static List<ShelfProduct> shown(IndexedSearch search, String words, Display display) {
        var query = new ListingQuery(
                words, List.of(), List.of(), List.of(), false, null, null, SortOrder.RELEVANCE, SHOWN, null);
        return Lister.list(
                        display, query, search.matching(words, display.shelf()).ranking())
                .items()
                .stream()
                .map(Listing.Item::product)
                .toList();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Test
    void theTableIsLargeAndNamesOnlyWhatIsRegistered() {
        var known = shelf().products().stream()
                .flatMap(product -> java.util.stream.Stream.of(
                        "category:" + product.category().nameZh(),
                        product.gi() == null ? "" : "name:" + product.gi().nameZh(),
                        product.county() == null
                                ? ""
                                : "county:" + product.county().name()))
                .collect(Collectors.toSet());

        assertThat(judged())
                .hasSizeGreaterThanOrEqualTo(80)
                .extracting(Judged::query)
                .doesNotHaveDuplicates();
        assertThat(judged())
                .allSatisfy(
                        judged -> assertThat(known).containsAll(judged.grades().keySet()));
        assertThat(judged())
                .extracting(Judged::kind)
                .contains("name", "misspelling", "pinyin", "initials", "county", "use", "category");
    }
}
