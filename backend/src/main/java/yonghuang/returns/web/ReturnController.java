package yonghuang.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.returns.Photos;
import yonghuang.returns.Returns;
import yonghuang.shared.Caller;
import yonghuang.shared.Page;

/** A buyer's returns. */
@RestController
@RequestMapping(path = "/api/orders/{id}/returns", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Returns")
class ReturnController {
    private final Returns returns;
    private final Photos photos;

    ReturnController(Returns returns, Photos photos) {
        this.returns = returns;
        this.photos = photos;
    }

    @Operation(operationId = "listMyReturns", summary = "Returns of one of my orders, the newest first")
    @GetMapping
    Page<ReturnResponse> list(Caller caller, @PathVariable String id) {
        var items = returns.ofOrder(caller.account(), id).stream()
                .map(one -> ReturnResponse.of(one, returns))
                .toList();
        return new Page<>(items, null, items.size());
    }

    @Operation(
            operationId = "requestReturn",
            summary = "Ask to send units back: without a reason inside the days of the law, or for a fault")
    @ApiResponse(responseCode = "201", description = "The return, waiting for an answer")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReturnResponse request(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = WishKey.HEADER, required = false) @Nullable String key,
            @RequestBody ReturnRequests.Asked request) {
        var wish = request.checked(WishKey.read(key));
        photos.mustBeOf(caller.account(), wish.images());
        return ReturnResponse.of(returns.request(caller.account(), id, wish), returns);
    }

    @Operation(operationId = "withdrawReturn", summary = "Keep the goods after all, while they are not under way")
    @PostMapping("/{r}/withdraw")
    ReturnResponse withdraw(Caller caller, @PathVariable String id, @PathVariable String r) {
        return ReturnResponse.of(returns.withdraw(caller.account(), id, r), returns);
    }

    @Operation(operationId = "sendReturn", summary = "Say which carrier has the goods of an approved return")
    @PostMapping("/{r}/send")
    ReturnResponse send(
            Caller caller, @PathVariable String id, @PathVariable String r, @RequestBody ReturnRequests.Sent request) {
        var sent = request.checked();
        return ReturnResponse.of(
                returns.send(caller.account(), id, r, text(sent.carrier()), text(sent.trackingNumber())), returns);
    }

    private static String text(@Nullable String checked) {
        return checked == null ? "" : checked;
    }
}
