package yonghuang.pricing.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.pricing.group.GroupPrice;
import yonghuang.pricing.group.StoredGroupPrices;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.GroupSteps.Step;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** Prices for public buyers, by how much they take. */
@RestController
@RequestMapping(path = "/api/group-prices/{sku}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Group prices")
class GroupPriceController {
    private static final int MOST_UNITS = 10_000;

    private final StoredGroupPrices prices;
    private final Skus skus;
    private final AuditTrail audit;

    GroupPriceController(StoredGroupPrices prices, Skus skus, AuditTrail audit) {
        this.prices = prices;
        this.skus = skus;
        this.audit = audit;
    }

    record GroupPriceRequest(
            @Schema(
                    requiredMode = REQUIRED,
                    description = "0 to 10, the fewest units first, each cheaper than the one before")
            @Nullable
            List<@Nullable GroupStepRequest> steps) {
        List<Step> checked() {
            var asked = new Asked();
            if (steps == null || steps.size() > GroupPrice.MOST_STEPS) {
                asked.wrong("steps", "must have 0 to 10 entries", "必须有 0 至 10 项");
                asked.done();
                return List.of();
            }
            var read = new ArrayList<Step>();
            for (var step : steps) read.add(GroupStepRequest.checked(asked, "steps[" + read.size() + "]", step));
            if (!GroupPrice.isStaircase(read))
                asked.wrong("steps", "must rise in units and fall in price", "件数须递增且单价须递减");
            asked.done();
            return List.copyOf(read);
        }
    }

    record GroupStepRequest(
            @Schema(requiredMode = REQUIRED, minimum = "1", maximum = "10000") @Nullable
            Integer fromUnits,

            @Schema(requiredMode = REQUIRED, minimum = "1") @Nullable
            Long priceFen) {
        static Step checked(Asked asked, String field, @Nullable GroupStepRequest step) {
            int units = asked.units(field + ".fromUnits", step == null ? null : step.fromUnits, 1, MOST_UNITS);
            return new Step(units, Money.fen(asked.fen(field + ".priceFen", step == null ? null : step.priceFen, 1)));
        }
    }

    /** @param price what it costs everybody */
    record GroupPriceAnswer(String sku, Money price, List<GroupStepAnswer> steps) {}

    record GroupStepAnswer(int fromUnits, long priceFen) {}

    @Operation(operationId = "showGroupPrice", summary = "Price steps of one SKU; none: no group price")
    @GetMapping
    GroupPriceAnswer show(@PathVariable String sku) {
        var price = priceOf(sku);
        return answer(prices.find(sku), price);
    }

    @Operation(
            operationId = "replaceGroupPrice",
            summary = "Replace all price steps of one SKU; the same again: unchanged")
    @PutMapping
    GroupPriceAnswer replace(
            @Parameter(hidden = true) Caller caller, @PathVariable String sku, @RequestBody GroupPriceRequest request) {
        var price = priceOf(sku);
        var steps = request.checked();
        var before = prices.find(sku).steps();
        audit.record(caller.account(), "group-price-replaced", sku, told(before), told(steps), null);
        return answer(prices.replace(sku, steps), price);
    }

    private Money priceOf(String sku) {
        return skus.find(sku).map(Skus.Sku::price).orElseThrow(NotFound::new);
    }

    private static Map<String, Object> told(List<Step> steps) {
        var told = steps.stream()
                .map(step -> step.fromUnits() + ": " + step.price().amount())
                .toList();
        return Map.of("steps", told);
    }

    private static GroupPriceAnswer answer(GroupPrice stored, Money price) {
        var steps = stored.steps().stream()
                .map(step -> new GroupStepAnswer(step.fromUnits(), step.price().amount()))
                .toList();
        return new GroupPriceAnswer(stored.id(), price, steps);
    }
}
