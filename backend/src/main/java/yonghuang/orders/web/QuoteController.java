package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.orders.Quotes;
import yonghuang.shared.Caller;

/** What an order would cost. */
@RestController
@RequestMapping(path = "/api/cart/quote", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cart")
class QuoteController {
    private final Quotes quotes;

    QuoteController(Quotes quotes) {
        this.quotes = quotes;
    }

    @Operation(
            operationId = "quoteCart",
            summary =
                    "What it would cost, with the reasons. Holds nothing; a coupon that cannot be used changes no price and says why")
    @PostMapping
    QuoteResponse quote(Caller caller, @RequestBody QuoteRequest request) {
        var asked = request.checked();
        var quote = quotes.of(caller.account(), asked.lines(), asked.region(), asked.coupon());
        return QuoteResponse.of(quote, asked.coupon());
    }
}
