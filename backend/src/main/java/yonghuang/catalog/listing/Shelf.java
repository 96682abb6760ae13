package yonghuang.catalog.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.County;
import yonghuang.catalog.Origins;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductStatus;
import yonghuang.catalog.Variant;
import yonghuang.merchants.Merchant;
import yonghuang.shared.Skus;

/**
 * All published products at one moment, in memory, in id order; a product's position is its place. Never changes: a
 * change of a product makes a new shelf. About 0.7 kB of heap a product.
 */
public final class Shelf {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long number = NUMBERS.incrementAndGet();
    private final CatalogRevision revision;
    private final Origins origins;
    private final List<ShelfProduct> products;
    private final Map<String, Integer> places;
    private final List<Skus.Sku> skus;
    private final Column categories;
    private final Column counties;
    private final Column registrations;
    private final Ranking newest;
    private final ProductSet all;

    public Shelf(CatalogRevision revision, List<Product> stored, Origins origins, List<Merchant> merchants) {
        this.revision = revision;
        this.origins = origins;
        this.products = referenced(stored, origins, merchants);
        this.places = HashMap.newHashMap(products.size());
        for (int place = 0; place < products.size(); place++)
            places.put(product(place).id(), place);
        this.skus = skus(products, stored, merchants);
        this.categories = new Column(products, Shelf::categoryLabel);
        this.counties = new Column(products, Shelf::countyLabel);
        this.registrations = new Column(products, Shelf::giLabel);
        this.newest = Ranking.of(
                size(), place -> -product(place).product().publishedAt().toEpochMilli());
        this.all = ProductSet.all(size());
    }

    private static List<ShelfProduct> referenced(List<Product> stored, Origins origins, List<Merchant> merchants) {
        var merchantsById = new HashMap<String, Merchant>();
        merchants.forEach(merchant -> merchantsById.put(merchant.id(), merchant));
        var once = new Once();
        var products = new ArrayList<ShelfProduct>(stored.size());
        for (var product : stored) {
            var merchant = merchantsById.get(product.merchant());
            if (product.status() != ProductStatus.PUBLISHED || merchant == null) continue;
            if (merchant.isOffSale(product.category().id())) continue;
            products.add(new ShelfProduct(
                    once.of(product),
                    origins.find(product.gi()).orElse(null),
                    origins.mark(product.merchant(), product.gi()).orElse(null),
                    origins.county(product.county()).orElse(null),
                    merchant));
        }
        products.sort(Comparator.comparing(ShelfProduct::id));
        return List.copyOf(products);
    }

    /** Of the products shown here, and of those that are suspended or their merchants may not sell now: known, and not on sale. */
    private static List<Skus.Sku> skus(List<ShelfProduct> products, List<Product> stored, List<Merchant> merchants) {
        var shown = products.stream()
                .map(ShelfProduct::product)
                .flatMap(product -> product.variants().stream().map(variant -> sku(product, variant, true)));
        return Stream.concat(shown, offSale(stored, merchants))
                .sorted(Comparator.comparing(Skus.Sku::sku))
                .toList();
    }

    private static Stream<Skus.Sku> offSale(List<Product> stored, List<Merchant> merchants) {
        var known = new HashMap<String, Merchant>();
        for (var merchant : merchants) known.put(merchant.id(), merchant);
        return stored.stream()
                .filter(product -> isOffSale(product, known.get(product.merchant())))
                .flatMap(product -> product.variants().stream().map(variant -> sku(product, variant, false)));
    }

    private static boolean isOffSale(Product product, @Nullable Merchant merchant) {
        if (merchant == null) return false;
        return switch (product.status()) {
            case DRAFT -> false;
            case PUBLISHED -> merchant.isOffSale(product.category().id());
            case SUSPENDED -> true;
        };
    }

    private static Skus.Sku sku(Product product, Variant variant, boolean shown) {
        return new Skus.Sku(
                variant.sku(),
                product.id(),
                product.title(),
                variant.spec(),
                variant.netWeightGrams(),
                variant.price(),
                variant.shelfLifeDays(),
                product.category().isFresh(),
                product.category().id(),
                product.merchant(),
                product.county(),
                shown && variant.onSale());
    }

    private static Column.Label categoryLabel(ShelfProduct product) {
        return new Column.Label(product.category().id(), product.category().nameZh());
    }

    private static Column.@Nullable Label countyLabel(ShelfProduct product) {
        County county = product.county();
        return county == null ? null : new Column.Label(county.code(), county.name());
    }

    private static Column.@Nullable Label giLabel(ShelfProduct product) {
        var gi = product.gi();
        return gi == null ? null : new Column.Label(gi.id(), gi.nameZh());
    }

    /** Names this shelf in this process. */
    public long number() {
        return number;
    }

    public CatalogRevision revision() {
        return revision;
    }

    /** What was known of origins when it was made. */
    public Origins origins() {
        return origins;
    }

    public int size() {
        return products.size();
    }

    /** In id order. */
    public List<ShelfProduct> products() {
        return products;
    }

    public ShelfProduct product(int place) {
        return products.get(place);
    }

    public Optional<ShelfProduct> find(String id) {
        return Optional.ofNullable(places.get(id)).map(products::get);
    }

    /**
     * Search hits in rank order: highest score first, ties by id; ids that are no longer here are left out.
     *
     * @param scores never negative, one per id
     */
    public Ranking ranking(List<String> ids, long[] scores) {
        var found = new int[ids.size()];
        var keys = new long[size()];
        int count = 0;
        for (int i = 0; i < ids.size(); i++) {
            var place = places.get(ids.get(i));
            if (place == null) continue;
            found[count++] = place;
            keys[place] = -scores[i];
        }
        return Ranking.of(Arrays.copyOf(found, count), place -> keys[place]);
    }

    Skus.@Nullable Sku sku(String sku) {
        int low = 0;
        int high = skus.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = skus.get(middle).sku().compareTo(sku);
            if (order == 0) return skus.get(middle);
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    List<Skus.Sku> skus() {
        return skus;
    }

    Column categories() {
        return categories;
    }

    Column counties() {
        return counties;
    }

    Column registrations() {
        return registrations;
    }

    Ranking newest() {
        return newest;
    }

    ProductSet all() {
        return all;
    }
}
