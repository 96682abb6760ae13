package yonghuang.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yonghuang.catalog.listing.CatalogRevision;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.sample.SampleProducts;
import yonghuang.merchants.SampleMerchants;
import yonghuang.shared.Availability;
import yonghuang.shared.WarehouseKind;

/** Shelves and stock for tests, without a store. */
public final class CatalogExamples {
    public static final GiRegistrations REGISTRATIONS = new GiRegistrations();

    public static final String TODAY = "2026-11-24";

    /** What the shop comes with, on {@link #TODAY}. */
    public static final OriginRecords ORIGINS = new OriginRecords() {
        @Override
        public String today() {
            return TODAY;
        }

        @Override
        public Origins on(String day) {
            return new Origins(day, REGISTRATIONS.all(), List.of());
        }
    };

    private CatalogExamples() {}

    public static Shelf shelf(List<Product> products) {
        return shelf(products, 1);
    }

    public static Shelf shelf(List<Product> products, long revision) {
        return new Shelf(
                new CatalogRevision("products", "a-store", revision, 0), products, origins(), SampleMerchants.all());
    }

    public static Origins origins() {
        return new Origins(TODAY, REGISTRATIONS.all(), List.of());
    }

    public static Shelf sampleShelf(int products) {
        return shelf(new SampleProducts(REGISTRATIONS).first(products));
    }

    /** Stock as it is set, 100 in each warehouse where nothing is set. */
    public static final class Stock implements Availability {
        private final Map<String, Integer> units = new HashMap<>();
        private long revision;

        public Stock set(String sku, int inNingbo) {
            units.put(sku, inNingbo);
            revision++;
            return this;
        }

        @Override
        public List<InWarehouse> of(String sku) {
            int set = units.getOrDefault(sku, 100);
            var both = new ArrayList<InWarehouse>();
            both.add(new InWarehouse("ningbo", WarehouseKind.SALES, set));
            both.add(new InWarehouse("huanggang", WarehouseKind.ORIGIN, units.containsKey(sku) ? 0 : 100));
            return both;
        }

        @Override
        public int units(String sku) {
            return units.getOrDefault(sku, 200);
        }

        @Override
        public long revision() {
            return revision;
        }
    }
}
