package yonghuang.catalog.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.GiRegistration;
import yonghuang.catalog.listing.ShelfProduct;
import yonghuang.shared.Availability;
import yonghuang.shared.Money;
import yonghuang.shared.ReturnRule;
import yonghuang.shared.WarehouseKind;

/** All a shopper is told about one product. */
record ProductPage(
        String id,
        String title,
        String description,
        boolean sample,
        List<VariantShown> variants,
        Shown.@Nullable Gi gi,
        Shown.@Nullable CountyName county,
        Shown.CategoryName category,
        Seller merchant,
        List<String> images,
        @Nullable Origin origin) {
    private static final int LOW = 10;

    /**
     * @param storage how it is kept, null when not known
     * @param shelfLifeDays days from production to expiry, null when not known or none
     */
    record VariantShown(
            String sku,
            String spec,
            int netWeightGrams,
            Money price,
            @Nullable String storage,
            @Nullable Integer shelfLifeDays,
            List<InWarehouse> availability,
            ReturnTerms returns) {}

    /** @param confirmText what the buyer is asked to confirm at each purchase, null where nothing is asked */
    record ReturnTerms(ReturnRule rule, @Nullable ConfirmText confirmText) {
        private static final ConfirmText OPENED = new ConfirmText(
                "我已知悉：本商品拆封后可能影响食用安全或品质，确认后不适用七日无理由退货；质量问题不受影响。",
                "I know that opening this product may harm its safety or quality, and confirm that it is not taken back without a reason. Claims about quality stay possible.");

        static ReturnTerms of(ReturnRule rule) {
            return new ReturnTerms(rule, rule == ReturnRule.CONFIRM ? OPENED : null);
        }
    }

    record ConfirmText(String zh, String en) {}

    enum Stock {
        IN_STOCK,
        LOW,
        OUT
    }

    /** @param units how many are left, told only when few are */
    record InWarehouse(
            String warehouse,
            WarehouseKind kind,
            Stock status,
            @Nullable Integer units) {
        static InWarehouse of(Availability.InWarehouse in) {
            if (in.units() == 0) return new InWarehouse(in.warehouse(), in.kind(), Stock.OUT, null);
            return in.units() > LOW
                    ? new InWarehouse(in.warehouse(), in.kind(), Stock.IN_STOCK, null)
                    : new InWarehouse(in.warehouse(), in.kind(), Stock.LOW, in.units());
        }
    }

    record Seller(String id, String name, boolean sample) {}

    /** What is known of the registration; null: no source says it. */
    record Origin(
            String nameEn,
            @Nullable String registrationNumber,
            @Nullable Integer year,
            @Nullable String holder,
            @Nullable String area,
            @Nullable String season,
            List<Source> sources,
            @Nullable String notes) {
        static @Nullable Origin of(@Nullable GiRegistration gi) {
            if (gi == null) return null;
            var sources = gi.sources().stream()
                    .map(source -> new Source(source.title(), source.url()))
                    .toList();
            return new Origin(
                    gi.nameEn(), gi.number(), gi.year(), null, gi.protectedArea(), gi.season(), sources, gi.notes());
        }
    }

    record Source(String title, String url) {}

    /** Stock of every variant in the order of the variants, warehouses as inventory gives them. */
    static List<List<InWarehouse>> stock(ShelfProduct product, Availability availability) {
        return product.product().variants().stream()
                .map(variant -> availability.of(variant.sku()).stream()
                        .map(InWarehouse::of)
                        .toList())
                .toList();
    }

    static ProductPage of(ShelfProduct shown, List<List<InWarehouse>> stock) {
        var product = shown.product();
        var merchant = shown.merchant();
        return new ProductPage(
                product.id(),
                product.title(),
                product.description(),
                product.sample(),
                variants(shown, stock),
                Shown.Gi.of(shown.gi()),
                Shown.CountyName.of(shown.county()),
                Shown.CategoryName.of(shown.category()),
                new Seller(merchant.id(), merchant.name(), merchant.sample()),
                product.images(),
                Origin.of(shown.gi()));
    }

    private static List<VariantShown> variants(ShelfProduct shown, List<List<InWarehouse>> stock) {
        var variants = new ArrayList<VariantShown>(stock.size());
        for (int i = 0; i < stock.size(); i++) {
            var variant = shown.variant(i);
            variants.add(new VariantShown(
                    variant.sku(),
                    variant.spec(),
                    variant.netWeightGrams(),
                    variant.price(),
                    variant.storage(),
                    variant.shelfLifeDays(),
                    stock.get(i),
                    ReturnTerms.of(shown.category().returnRule())));
        }
        return variants;
    }
}
