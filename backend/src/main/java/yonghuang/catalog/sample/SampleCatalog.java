package yonghuang.catalog.sample;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import yonghuang.catalog.GiRegistrations;
import yonghuang.catalog.listing.Products;
import yonghuang.catalog.listing.Shelves;
import yonghuang.shared.SampleData;
import yonghuang.shared.ShopSettings;

/** Puts the sample products into the store, once; asked for more than there are, it adds the missing ones. */
@Component
public final class SampleCatalog implements SampleData {
    private final GiRegistrations registrations;
    private final Products products;
    private final Shelves shelves;
    private final int wanted;

    @Autowired
    SampleCatalog(GiRegistrations registrations, Products products, Shelves shelves, ShopSettings settings) {
        this(registrations, products, shelves, settings.sampleProducts());
    }

    public SampleCatalog(GiRegistrations registrations, Products products, Shelves shelves, int wanted) {
        this.registrations = registrations;
        this.products = products;
        this.shelves = shelves;
        this.wanted = wanted;
    }

    @Override
    public int turn() {
        return 10;
    }

    @Override
    public void load() {
        if (products.revision().sampleProducts() < wanted) {
            products.insertMissing(new SampleProducts(registrations).first(wanted), wanted);
        }
        shelves.refresh();
    }
}
