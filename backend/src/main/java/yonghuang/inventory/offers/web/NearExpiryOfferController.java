package yonghuang.inventory.offers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
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
import yonghuang.inventory.level.NewestFirst.Position;
import yonghuang.inventory.offers.NearExpiryOffer;
import yonghuang.inventory.offers.OpenOffers;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.Money;
import yonghuang.shared.Page;

/** People of a warehouse, and the office, offer its near-expiry lots and end that. */
@RestController
@RequestMapping("/api/warehouses/{warehouse}/near-expiry-offers")
class NearExpiryOfferController {
    /** @param closeReason what the person said, or EXPIRED, RECALLED or EMPTY where the shop closed it */
    record NearExpiryOfferAnswer(
            String id,
            String sku,
            String lot,
            String expiresOn,
            Money price,
            @Nullable String note,
            NearExpiryOffer.State state,
            String openedBy,
            Instant openedAt,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable String closeReason) {
        static NearExpiryOfferAnswer of(NearExpiryOffer offer) {
            return new NearExpiryOfferAnswer(
                    offer.name(),
                    offer.sku(),
                    offer.lot(),
                    offer.expiresOn(),
                    offer.price(),
                    offer.note(),
                    offer.state(),
                    offer.openedBy(),
                    offer.openedAt(),
                    offer.closedBy(),
                    offer.closedAt(),
                    offer.closeReason());
        }
    }

    private final OpenOffers offers;

    NearExpiryOfferController(OpenOffers offers) {
        this.offers = offers;
    }

    @Operation(operationId = "offerNearExpiryLot", summary = "Sell a near-expiry lot apart. The same again: unchanged.")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    NearExpiryOfferAnswer open(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestBody NearExpiryOfferRequest request) {
        var where = WarehouseAccess.decidable(caller, warehouse).id();
        var asked = request.read();
        return NearExpiryOfferAnswer.of(
                offers.open(where, asked.sku(), asked.lot(), asked.price(), asked.note(), caller.account()));
    }

    @Operation(operationId = "listNearExpiryOffersOfWarehouse", summary = "Newest first, open and closed")
    @GetMapping
    Page<NearExpiryOfferAnswer> list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        int most = Asked.limit(limit);
        var found = offers.page(where, Position.read(after), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var last = found.size() > most ? shown.getLast() : null;
        var next = last == null ? null : new Position(last.openedAt(), last.id()).cursor();
        return new Page<>(shown.stream().map(NearExpiryOfferAnswer::of).toList(), next, offers.count(where));
    }

    @Operation(
            operationId = "closeNearExpiryOffer",
            summary = "Offer it no more; what was bought stays bought. Closed already: unchanged.")
    @PostMapping("/{id}/close")
    NearExpiryOfferAnswer close(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody CloseOfferRequest request) {
        var where = WarehouseAccess.decidable(caller, warehouse).id();
        return NearExpiryOfferAnswer.of(offers.close(where, id, caller.account(), request.read()));
    }
}
