package yonghuang.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.payments.ProviderEvents;
import yonghuang.shared.NotFound;

/** Where Stripe tells us that something changed; not there without Stripe. */
@RestController
@Tag(name = "Provider")
class StripeWebhookController {
    private final ObjectProvider<ProviderEvents> events;

    StripeWebhookController(ObjectProvider<ProviderEvents> events) {
        this.events = events;
    }

    @Operation(
            operationId = "hearStripe",
            summary =
                    "An event of Stripe, signed. Answered with 200 once its effect is durable; a repeat changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "The event as Stripe signed it",
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    @PostMapping("/api/payments/stripe/webhook")
    void hear(
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        var stripe = events.getIfAvailable();
        if (stripe == null) throw new NotFound();
        stripe.hear(body == null ? new byte[0] : body, signature);
    }
}
