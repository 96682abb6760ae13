package yonghuang.catalog.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Area;
import yonghuang.catalog.MarkUse;
import yonghuang.catalog.listing.ShelfProduct;
import yonghuang.shared.Availability;
import yonghuang.shared.GroupSteps;
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
     * @param compareAt the lowest price of the seven days before the price of now began, where that was higher; else null
     * @param groupSteps prices for public buyers by how much they take; empty when there are none
     * @param storage how it is kept, null when not known
     * @param shelfLifeDays days from production to expiry, null when not known or none
     */
    record VariantShown(
            String sku,
            String spec,
            int netWeightGrams,
            Money price,
            @Nullable Money compareAt,
            List<GroupStep> groupSteps,
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

    /** @param price of one unit from so many units on */
    record GroupStep(int fromUnits, Money price) {
        static GroupStep of(GroupSteps.Step step) {
            return new GroupStep(step.fromUnits(), step.price());
        }
    }

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

    /**
     * What is known of the registration; null: no source says it.
     *
     * @param areas counties and towns it covers, empty when not known
     * @param markUse by what the merchant may show the official mark; null when it may not
     */
    record Origin(
            String nameEn,
            @Nullable String registrationNumber,
            @Nullable Integer year,
            @Nullable String holder,
            @Nullable String area,
            @Nullable String season,
            List<Area> areas,
            @Nullable MarkShown markUse,
            List<Source> sources,
            @Nullable String notes) {
        static @Nullable Origin of(ShelfProduct shown) {
            var gi = shown.gi();
            if (gi == null) return null;
            var sources = gi.sources().stream()
                    .map(source -> new Source(source.title(), source.url()))
                    .toList();
            return new Origin(
                    gi.nameEn(),
                    gi.number(),
                    gi.year(),
                    gi.holder(),
                    gi.protectedArea(),
                    gi.season(),
                    gi.areas(),
                    MarkShown.of(shown.mark()),
                    sources,
                    gi.notes());
        }
    }

    /** @param sample made up to try the shop with */
    @Schema(name = "MarkShown")
    record MarkShown(String notice, String from, @Nullable String until, boolean sample) {
        static @Nullable MarkShown of(@Nullable MarkUse mark) {
            return mark == null ? null : new MarkShown(mark.notice(), mark.from(), mark.until(), mark.sample());
        }
    }

    record Source(String title, @Nullable String url) {}

    /** Stock of every variant in the order of the variants, warehouses as inventory gives them. */
    static List<List<InWarehouse>> stock(ShelfProduct product, Availability availability) {
        return product.product().variants().stream()
                .map(variant -> availability.of(variant.sku()).stream()
                        .map(InWarehouse::of)
                        .toList())
                .toList();
    }

    /** Group prices of every variant in the order of the variants. */
    static List<List<GroupStep>> groupSteps(ShelfProduct product, GroupSteps steps) {
        return product.product().variants().stream()
                .map(variant ->
                        steps.of(variant.sku()).stream().map(GroupStep::of).toList())
                .toList();
    }

    /** @param compareAt by SKU */
    static ProductPage of(
            ShelfProduct shown,
            List<List<InWarehouse>> stock,
            List<List<GroupStep>> steps,
            Map<String, Money> compareAt) {
        var product = shown.product();
        var merchant = shown.merchant();
        return new ProductPage(
                product.id(),
                product.title(),
                product.description(),
                product.sample(),
                variants(shown, stock, steps, compareAt),
                Shown.Gi.of(shown),
                Shown.CountyName.of(shown.county()),
                Shown.CategoryName.of(shown.category()),
                new Seller(merchant.id(), merchant.name(), merchant.sample()),
                product.images(),
                Origin.of(shown));
    }

    private static List<VariantShown> variants(
            ShelfProduct shown,
            List<List<InWarehouse>> stock,
            List<List<GroupStep>> steps,
            Map<String, Money> compareAt) {
        var variants = new ArrayList<VariantShown>(stock.size());
        for (int i = 0; i < stock.size(); i++) {
            var variant = shown.variant(i);
            variants.add(new VariantShown(
                    variant.sku(),
                    variant.spec(),
                    variant.netWeightGrams(),
                    variant.price(),
                    compareAt.get(variant.sku()),
                    steps.get(i),
                    variant.storage(),
                    variant.shelfLifeDays(),
                    stock.get(i),
                    ReturnTerms.of(shown.category().returnRule())));
        }
        return variants;
    }
}
