package yonghuang.catalog.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.catalog.Category;
import yonghuang.catalog.OriginRecords;
import yonghuang.merchants.Merchants;
import yonghuang.shared.ProductClasses;
import yonghuang.shared.ReturnRule;
import yonghuang.shared.Sentence;
import yonghuang.shared.Skus;

/** Holds the newest shelf, read from the store when first asked for and again whenever the revision says so. */
@Component
public final class Shelves implements Skus, ProductClasses {
    private final Products products;
    private final OriginRecords origins;
    private final Merchants merchants;
    private volatile @Nullable Shelf current;
    private volatile Runnable whenReplaced = () -> {};

    public Shelves(Products products, OriginRecords origins, Merchants merchants) {
        this.products = products;
        this.origins = origins;
        this.merchants = merchants;
    }

    public Shelf current() {
        var shelf = current;
        return shelf != null ? shelf : refresh();
    }

    /**
     * Reads the revision, and the products when it is not the one on the shelf or a new day has begun, for which other
     * marks may stand. A repeat is one small read.
     */
    public synchronized Shelf refresh() {
        var revision = products.revision();
        var shelf = current;
        var today = origins.today();
        if (shelf != null
                && shelf.revision().equals(revision)
                && shelf.origins().day().equals(today)) return shelf;
        var next = new Shelf(revision, products.offered(), origins.on(today), merchants.all());
        current = next;
        whenReplaced.run();
        return next;
    }

    void whenReplaced(Runnable listener) {
        this.whenReplaced = listener;
    }

    @Override
    public Optional<Sku> find(String sku) {
        return Optional.ofNullable(current().sku(sku));
    }

    @Override
    public Set<String> categories() {
        return Arrays.stream(Category.values()).map(Category::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ReturnRule returnRule(Sku sku) {
        return Category.byId(sku.category())
                .map(Category::returnRule)
                .orElseGet(() -> sku.fresh() ? ReturnRule.FRESH : ReturnRule.NO_REASON);
    }

    @Override
    public boolean isForAdultsOnly(Sku sku) {
        return Category.byId(sku.category()).map(Category::isForAdultsOnly).orElse(false);
    }

    @Override
    public List<Sku> all() {
        return current().skus();
    }

    @Override
    public Optional<String> classOf(String sku) {
        var shelf = current();
        return Optional.ofNullable(shelf.sku(sku))
                .flatMap(found -> shelf.find(found.product()))
                .map(product -> product.category().id());
    }

    @Override
    public boolean exists(String productClass) {
        return Category.byId(productClass).isPresent();
    }

    @Override
    public Optional<Sentence> nameOf(String productClass) {
        return Category.byId(productClass).map(one -> new Sentence(one.nameEn(), one.nameZh()));
    }
}
