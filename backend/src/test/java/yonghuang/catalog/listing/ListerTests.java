package yonghuang.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.Category;
import yonghuang.catalog.GiRegistration;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductStatus;
import yonghuang.catalog.Variant;
import yonghuang.shared.Cursor;
import yonghuang.shared.InvalidInput;

/** Lists against the plainest possible reading of the same question. */
class ListerTests {
    private static final List<GiRegistration> REGISTRATIONS = CatalogExamples.REGISTRATIONS.all();

    /** One random world: products, stock, sold counts, hits of some words. */
    private static final class World {
        final List<Product> products = new ArrayList<>();
        final CatalogExamples.Stock stock = new CatalogExamples.Stock();
        final Map<String, Long> sold = new HashMap<>();
        final Map<String, Long> scores = new HashMap<>();
        final Shelf shelf;
        final Display display;

        World(Random random) {
            int count = random.nextInt(90);
            for (int i = 0; i < count; i++) products.add(product(random, i));
            shelf = CatalogExamples.shelf(products);
            display = new Display(shelf, stock, sold);
        }

        private Product product(Random random, int number) {
            var gi = REGISTRATIONS.get(random.nextInt(REGISTRATIONS.size()));
            var id = "p" + random.nextInt(3) + "-" + number;
            var variants = new ArrayList<Variant>();
            for (int v = 0; v <= random.nextInt(3); v++) {
                var sku = "S-" + number + "-" + v;
                variants.add(new Variant(
                        sku,
                        "袋",
                        100,
                        100L * (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : 100),
                        null,
                        null,
                        random.nextInt(9) > 0));
                if (random.nextInt(3) == 0) stock.set(sku, 0);
                if (random.nextBoolean()) sold.put(sku, (long) random.nextInt(4));
            }
            if (random.nextBoolean()) scores.put(id, (long) random.nextInt(4));
            var county = gi.county();
            return new Product(
                    id,
                    1,
                    random.nextInt(10) == 0 ? ProductStatus.DRAFT : ProductStatus.PUBLISHED,
                    true,
                    "题" + number,
                    "",
                    gi.category(),
                    random.nextInt(5) == 0 ? null : gi.id(),
                    county == null ? null : county.code(),
                    "sample-01",
                    variants,
                    List.of("/art/default.svg"),
                    Instant.ofEpochSecond(random.nextInt(20)),
                    null);
        }

        Ranking ranking() {
            var ids = List.copyOf(scores.keySet());
            return shelf.ranking(ids, ids.stream().mapToLong(scores::get).toArray());
        }
    }

    /** A product as a person reads the rules: cheapest in stock, else cheapest. */
    private record Plain(Product product, Variant offered, boolean inStock, long sold, long score) {
        static Plain of(Product product, World world) {
            Predicate<Variant> available = variant -> variant.onSale() && world.stock.units(variant.sku()) > 0;
            var byPrice = Comparator.comparing(Variant::priceFen);
            var inStock = product.variants().stream().filter(available).min(byPrice);
            var offered = inStock.orElseGet(
                    () -> product.variants().stream().min(byPrice).orElseThrow());
            long sold = product.variants().stream()
                    .mapToLong(v -> world.sold.getOrDefault(v.sku(), 0L))
                    .sum();
            return new Plain(product, offered, inStock.isPresent(), sold, world.scores.getOrDefault(product.id(), -1L));
        }
    }

    private static ListingQuery question(Random random, boolean words) {
        var all = random.nextBoolean();
        return new ListingQuery(
                words ? "words" : null,
                all ? List.of() : some(random, List.of("tea", "vegetables", "nuts", "nothing", "aquatic")),
                all || random.nextBoolean() ? List.of() : some(random, List.of("421123", "421124", "421182", "0")),
                random.nextInt(3) > 0
                        ? List.of()
                        : some(
                                random,
                                REGISTRATIONS.stream().map(GiRegistration::id).toList()),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? 100L * random.nextInt(20) : null,
                random.nextInt(3) == 0 ? 2_000L + 100L * random.nextInt(800) : null,
                SortOrder.values()[random.nextInt(SortOrder.values().length)],
                1 + random.nextInt(7),
                null);
    }

    private static List<String> some(Random random, List<String> values) {
        return values.stream().filter(value -> random.nextInt(3) == 0).toList();
    }

    private static List<Plain> plainly(World world, ListingQuery query, String leftOut) {
        return world.products.stream()
                .filter(product -> product.status() == ProductStatus.PUBLISHED)
                .map(product -> Plain.of(product, world))
                .filter(it -> query.words() == null || it.score >= 0)
                .filter(it -> !query.inStockOnly() || it.inStock)
                .filter(it -> leftOut.equals("category")
                        || anyOf(query.categories(), it.product.category().id()))
                .filter(it -> leftOut.equals("county") || anyOf(query.counties(), it.product.county()))
                .filter(it -> leftOut.equals("gi") || anyOf(query.registrations(), it.product.gi()))
                .filter(it -> leftOut.equals("price")
                        || query.priceFrom() == null
                        || it.offered.priceFen() >= query.priceFrom())
                .filter(it ->
                        leftOut.equals("price") || query.priceTo() == null || it.offered.priceFen() <= query.priceTo())
                .toList();
    }

    private static boolean anyOf(List<String> chosen, @Nullable String value) {
        return chosen.isEmpty() || value != null && chosen.contains(value);
    }

    private static Comparator<Plain> order(ListingQuery query) {
        Comparator<Plain> newest =
                Comparator.comparing((Plain it) -> it.product.publishedAt()).reversed();
        Comparator<Plain> price = Comparator.comparing(it -> it.offered.priceFen());
        Comparator<Plain> byKey = switch (query.order()) {
            case RELEVANCE -> query.words() == null ? newest : Comparator.comparing(it -> -it.score);
            case CHEAPEST -> price;
            case DEAREST -> price.reversed();
            case NEWEST -> newest;
            case MOST_SOLD -> Comparator.comparing(it -> -it.sold);
        };
        return byKey.thenComparing(it -> it.product.id());
    }

    private static ListingQuery after(ListingQuery query, @Nullable String after) {
        return new ListingQuery(
                query.words(),
                query.categories(),
                query.counties(),
                query.registrations(),
                query.inStockOnly(),
                query.priceFrom(),
                query.priceTo(),
                query.order(),
                query.limit(),
                after);
    }

    @Property(tries = 2_000)
    void pagesPutTogetherAreThePlainFilteredAndSortedList(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll boolean words) {
        var random = new Random(seed);
        var world = new World(random);
        var query = question(random, words);
        var expected = plainly(world, query, "").stream().sorted(order(query)).toList();

        var found = new ArrayList<Listing.Item>();
        String after = null;
        do {
            var page = Lister.list(world.display, after(query, after), words ? world.ranking() : null);
            assertThat(page.total()).isEqualTo(expected.size());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(query.limit());
            found.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(found)
                .extracting(item -> item.product().product())
                .isEqualTo(expected.stream().map(Plain::product).toList());
        assertThat(found)
                .extracting(Listing.Item::offered)
                .isEqualTo(expected.stream().map(Plain::offered).toList());
        assertThat(found)
                .extracting(Listing.Item::inStock)
                .isEqualTo(expected.stream().map(Plain::inStock).toList());
    }

    @Property(tries = 1_000)
    void facetsArePlainCountsWithTheirOwnFilterLeftOut(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll boolean words) {
        var random = new Random(seed);
        var world = new World(random);
        var query = question(random, words);

        var facets = Lister.list(world.display, query, words ? world.ranking() : null)
                .facets();

        assertThat(counts(facets.category()))
                .isEqualTo(plainCounts(
                        plainly(world, query, "category"),
                        it -> it.product.category().id()));
        assertThat(counts(facets.county()))
                .isEqualTo(plainCounts(plainly(world, query, "county"), it -> it.product.county()));
        assertThat(counts(facets.gi())).isEqualTo(plainCounts(plainly(world, query, "gi"), it -> it.product.gi()));
        var anyPrice = plainly(world, query, "price");
        assertThat(facets.price())
                .allSatisfy(band -> assertThat(band.count()).isPositive().isEqualTo((int) anyPrice.stream()
                        .filter(it -> band.from() == null || it.offered.priceFen() >= band.from())
                        .filter(it -> band.to() == null || it.offered.priceFen() <= band.to())
                        .count()));
        assertThat(facets.price().stream().mapToInt(Listing.BandCount::count).sum())
                .isEqualTo(anyPrice.size());
    }

    private static Map<String, Integer> counts(List<Listing.ValueCount> values) {
        return values.stream().collect(Collectors.toMap(Listing.ValueCount::value, Listing.ValueCount::count));
    }

    private static Map<String, Integer> plainCounts(List<Plain> all, Function<Plain, @Nullable String> valueOf) {
        return all.stream()
                .filter(it -> valueOf.apply(it) != null)
                .collect(Collectors.toMap(valueOf, it -> 1, Integer::sum));
    }

    private static ListingQuery sorted(SortOrder order, @Nullable String after) {
        return new ListingQuery(null, List.of(), List.of(), List.of(), false, null, null, order, 5, after);
    }

    @Test
    void aPageGoesOnBehindAProductThatIsGone() {
        var all = CatalogExamples.sampleShelf(20).products().stream()
                .map(ShelfProduct::product)
                .toList();
        var stock = new CatalogExamples.Stock();
        var first = Lister.list(
                new Display(CatalogExamples.shelf(all), stock, Map.of()), sorted(SortOrder.CHEAPEST, null), null);
        var gone = first.items().getLast().product().product();
        var without = CatalogExamples.shelf(
                all.stream().filter(product -> !product.id().equals(gone.id())).toList());

        var second = Lister.list(new Display(without, stock, Map.of()), sorted(SortOrder.CHEAPEST, first.next()), null);

        var whole = Lister.list(new Display(without, stock, Map.of()), sorted(SortOrder.CHEAPEST, null), null);
        assertThat(second.items().getFirst().product().id())
                .isNotIn(first.items().stream().map(it -> it.product().id()).toList());
        assertThat(whole.items().subList(0, 4))
                .extracting(it -> it.product().id())
                .isEqualTo(first.items().subList(0, 4).stream()
                        .map(it -> it.product().id())
                        .toList());
        assertThat(whole.items().get(4)).isEqualTo(second.items().getFirst());
    }

    @Test
    void aCursorOfAnotherOrderOrNoneOfOursIsRefused() {
        var display = new Display(CatalogExamples.sampleShelf(20), new CatalogExamples.Stock(), Map.of());
        var ofAnother =
                Lister.list(display, sorted(SortOrder.CHEAPEST, null), null).next();

        for (var junk : new String[] {ofAnother, "!", "", Cursor.of("newest", "x", "y"), Cursor.of("a")}) {
            assertThatThrownBy(() -> Lister.list(display, sorted(SortOrder.NEWEST, junk), null))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refusal -> assertThat(refusal.errors())
                                    .extracting(InvalidInput.FieldError::field)
                                    .containsExactly("after"));
        }
    }

    @Test
    void whenTheCheapestPackingIsGoneTheNextIsOffered() {
        var shelf = CatalogExamples.sampleShelf(1);
        var stock = new CatalogExamples.Stock().set("LT-BANLI-500", 0);

        var item = Lister.list(new Display(shelf, stock, Map.of()), sorted(SortOrder.CHEAPEST, null), null)
                .items()
                .getFirst();

        assertThat(item.offered().sku()).isEqualTo("LT-BANLI-1000");
        assertThat(item.inStock()).isTrue();
    }

    @Test
    void whenNothingIsLeftTheCheapestIsShownAsGone() {
        var shelf = CatalogExamples.sampleShelf(1);
        var stock = new CatalogExamples.Stock()
                .set("LT-BANLI-500", 0)
                .set("LT-BANLI-1000", 0)
                .set("LT-BANLI-2500", 0);

        var item = Lister.list(new Display(shelf, stock, Map.of()), sorted(SortOrder.CHEAPEST, null), null)
                .items()
                .getFirst();

        assertThat(item.offered().sku()).isEqualTo("LT-BANLI-500");
        assertThat(item.inStock()).isFalse();
        assertThat(item.product().category()).isEqualTo(Category.NUTS);
    }
}
