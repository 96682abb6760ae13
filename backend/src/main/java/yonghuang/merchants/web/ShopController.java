package yonghuang.merchants.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.merchants.Licence;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.licences.ShopSigns;
import yonghuang.merchants.licences.ShopSigns.ShopSign;
import yonghuang.shared.NotFound;
import yonghuang.shared.ShelfCounts;

/** A merchant as anybody sees it: what the law has it show on its page (R14), and nothing beside that. */
@RestController
@RequestMapping(path = "/api/shops", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Merchants")
class ShopController {
    /**
     * @param classes ids of the classes of goods it is for
     * @param validUntil null where it has no end
     */
    @Schema(name = "ShopLicence")
    record LicenceShown(
            Licence.Type type,
            String number,
            String scope,
            List<String> classes,
            @Nullable LocalDate validUntil) {
        static LicenceShown of(Licence licence) {
            return new LicenceShown(
                    licence.type(), licence.number(), licence.scope(), licence.classes(), licence.validUntil());
        }
    }

    /**
     * @param kind null for a sample
     * @param uscc null for a sample
     * @param licences in force today
     * @param products on the shelf now
     */
    @Schema(name = "ShopPage")
    record ShopShown(
            String id,
            String name,
            boolean sample,
            @Nullable MerchantKind kind,
            @Nullable String uscc,
            @Nullable String county,
            List<LicenceShown> licences,
            int products) {
        static ShopShown of(ShopSign sign, int products) {
            var merchant = sign.merchant();
            return new ShopShown(
                    merchant.id(),
                    merchant.name(),
                    merchant.sample(),
                    merchant.kind(),
                    merchant.uscc(),
                    merchant.county(),
                    sign.licences().stream().map(LicenceShown::of).toList(),
                    products);
        }
    }

    private final ShopSigns signs;
    private final ShelfCounts shelf;

    ShopController(ShopSigns signs, ShelfCounts shelf) {
        this.signs = signs;
        this.shelf = shelf;
    }

    @GetMapping("/{merchant}")
    @Operation(operationId = "getShop", summary = "A merchant's registration and licences in force, for anyone")
    ShopShown get(@PathVariable String merchant) {
        var sign = signs.of(merchant).orElseThrow(NotFound::new);
        return ShopShown.of(sign, shelf.productsOf(merchant));
    }
}
