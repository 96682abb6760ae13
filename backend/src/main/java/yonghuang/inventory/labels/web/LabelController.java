package yonghuang.inventory.labels.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import yonghuang.inventory.labels.LabelSvg;
import yonghuang.inventory.labels.LotLabel;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** Labels to print. */
@RestController
class LabelController {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final StockLevels levels;
    private final LotRegister register;
    private final MerchantNames merchants;
    private final Skus skus;

    LabelController(StockLevels levels, LotRegister register, MerchantNames merchants, Skus skus) {
        this.levels = levels;
        this.register = register;
        this.merchants = merchants;
        this.skus = skus;
    }

    /**
     * The label of a lot the warehouse has had.
     *
     * @param sku may be left out where the lot number stands for lots of one SKU only
     */
    @Operation(operationId = "printLabel")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string")))
    @GetMapping("/api/warehouses/{warehouse}/lots/{lot}/label.svg")
    ResponseEntity<byte[]> label(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String lot,
            @RequestParam(required = false) @Nullable String sku) {
        var level = level(WarehouseAccess.readable(caller, warehouse).id(), lot, sku);
        var trace = ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("lots", lot)
                .build()
                .encode()
                .toUriString();
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(LabelSvg.of(label(level, lot, trace)).getBytes(StandardCharsets.UTF_8));
    }

    private StockLevel level(String warehouse, String lot, @Nullable String sku) {
        var here = where("lots.lot").is(lot).and("warehouse").is(warehouse);
        var found = levels.find(sku == null ? here : here.and("sku").is(sku));
        if (found.isEmpty()) throw new NotFound();
        if (found.size() > 1) {
            throw new InvalidInput("sku", "is required: several SKUs have a lot of this number", "必填：该批次号属于多个 SKU");
        }
        return found.getFirst();
    }

    private LotLabel label(StockLevel level, String lot, String trace) {
        var title = skus.find(level.sku()).map(Skus.Sku::productTitle).orElse(level.sku());
        var facts = register.find(level.sku(), lot)
                .orElseGet(() -> LotFacts.of(level.sku(), level.lot(lot).orElseThrow()));
        return new LotLabel(title, facts, seller(facts), trace);
    }

    private @Nullable String seller(LotFacts facts) {
        if (facts.merchant() != null) return merchants.nameOf(facts.merchant()).orElse(facts.merchant());
        return facts.supplier() == null ? null : facts.supplier().name();
    }
}
