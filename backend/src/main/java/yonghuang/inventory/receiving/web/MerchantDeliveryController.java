package yonghuang.inventory.receiving.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.receiving.Deliveries;
import yonghuang.inventory.receiving.Delivery;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.Fields;
import yonghuang.shared.Caller;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** Goods a merchant announces to the warehouses: its own, of its own SKUs. */
@RestController
@RequestMapping("/api/merchants/{merchant}/deliveries")
class MerchantDeliveryController {
    private final Deliveries deliveries;
    private final DeliveryAnswers answers;
    private final MerchantDuties duties;
    private final Skus skus;

    MerchantDeliveryController(Deliveries deliveries, DeliveryAnswers answers, MerchantDuties duties, Skus skus) {
        this.deliveries = deliveries;
        this.answers = answers;
        this.duties = duties;
        this.skus = skus;
    }

    /** @param warehouse where the goods go */
    @Schema(name = "MerchantDelivery")
    record Announced(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String warehouse,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String reference,

            @Schema(format = "date") @Nullable String expectedOn,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<DeliveryRequest.@Nullable Line> lines,

            @Nullable String note) {}

    @Operation(operationId = "announceOwnDelivery", summary = "Goods of the merchant that are to come to a warehouse")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    DeliveryAnswer announce(
            @Parameter(hidden = true) Caller caller, @PathVariable String merchant, @RequestBody Announced asked) {
        duties.require(caller, merchant, Duty.DELIVER);
        var fields = new Fields();
        var warehouse = fields.text("warehouse", asked.warehouse(), 64);
        if (!warehouse.isEmpty() && Warehouses.find(warehouse).isEmpty()) {
            fields.wrong("warehouse", "is no warehouse", "没有此仓库");
        }
        refuseOthersGoods(fields, merchant, asked.lines());
        var request = new DeliveryRequest(merchant, asked.reference(), asked.expectedOn(), asked.lines(), asked.note());
        return answers.of(deliveries.announce(warehouse, request.read(fields, merchant), caller.account()));
    }

    private void refuseOthersGoods(
            Fields fields, String merchant, @Nullable List<DeliveryRequest.@Nullable Line> lines) {
        for (int i = 0; lines != null && i < lines.size(); i++) {
            var line = lines.get(i);
            if (line == null || line.sku() == null) continue; // said where the lines are read
            boolean own = skus.find(line.sku())
                    .filter(sku -> sku.merchant().equals(merchant))
                    .isPresent();
            if (!own) fields.wrong("lines[" + i + "].sku", "is not a SKU of this merchant", "不是该商户的 SKU");
        }
    }

    @Operation(operationId = "listOwnDeliveries", summary = "What the merchant announced, newest first")
    @GetMapping
    Page<DeliveryAnswer> deliveries(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        duties.require(caller, merchant, Duty.LOOK);
        int most = Asked.limit(limit);
        var found = deliveries.pageOfMerchant(merchant, NewestFirst.read(after), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most
                ? NewestFirst.cursor(shown.getLast().at(), shown.getLast().id())
                : null;
        return new Page<>(shown.stream().map(answers::of).toList(), next, deliveries.countOfMerchant(merchant));
    }

    @Operation(operationId = "getOwnDelivery")
    @GetMapping("/{id}")
    DeliveryAnswer delivery(
            @Parameter(hidden = true) Caller caller, @PathVariable String merchant, @PathVariable String id) {
        duties.require(caller, merchant, Duty.LOOK);
        return answers.of(own(merchant, id));
    }

    @Operation(operationId = "cancelOwnDelivery", summary = "It will not come; possible while nothing has")
    @PostMapping("/{id}/cancel")
    DeliveryAnswer cancel(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String id,
            @RequestBody EndRequest request) {
        duties.require(caller, merchant, Duty.DELIVER);
        var announced = own(merchant, id);
        return answers.of(deliveries.cancel(announced.warehouse(), id, request.read(), caller.account()));
    }

    private Delivery own(String merchant, String id) {
        return deliveries
                .find(id)
                .filter(delivery -> delivery.merchant().equals(merchant))
                .orElseThrow(NotFound::new);
    }
}
