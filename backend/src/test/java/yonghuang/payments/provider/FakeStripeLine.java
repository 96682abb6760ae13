package yonghuang.payments.provider;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Stripe's own client over {@link FakeStripe} without sockets: for tests that call it ten thousand times. */
public final class FakeStripeLine extends HttpClient {
    private final FakeStripe stripe;

    private FakeStripeLine(FakeStripe stripe) {
        this.stripe = stripe;
    }

    /** The adapter as the shop has it, except that a failed call is not repeated by Stripe's client itself. */
    public static StripePaymentProvider provider(FakeStripe stripe, Clock clock) {
        return new StripePaymentProvider(client(stripe), false, clock);
    }

    /** How merchants are paid, likewise. */
    public static StripePayoutProvider payouts(FakeStripe stripe, Clock clock) {
        return new StripePayoutProvider(client(stripe), clock);
    }

    private static StripeClient client(FakeStripe stripe) {
        return StripeClient.builder()
                .setApiKey(FakeStripe.SECRET_KEY)
                .setHttpClient(new FakeStripeLine(stripe))
                .setMaxNetworkRetries(0)
                .build();
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        var content = request.content();
        var form = content == null
                ? Objects.toString(request.url().getQuery(), "")
                : new String(content.byteArrayContent(), StandardCharsets.UTF_8);
        var answer = stripe.answer(
                request.method().name(),
                java.net.URLDecoder.decode(request.url().getPath(), StandardCharsets.UTF_8),
                FakeStripeServer.decoded(form),
                request.headers().firstValue("Idempotency-Key").orElse(null),
                request.headers().firstValue("Authorization").orElse(""));
        if (answer.isCut()) throw new ApiConnectionException("cut");
        return new StripeResponse(
                answer.status(), HttpHeaders.of(Map.of("Request-Id", List.of("req_fake"))), answer.body());
    }
}
