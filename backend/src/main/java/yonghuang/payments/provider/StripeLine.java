package yonghuang.payments.provider;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call to Stripe at a time, and what a failed one means to us. When {@link #MOST_FAILURES} calls in a row found nobody,
 * the next ones are not even tried for {@link #PAUSE}: buyers get their answer and sweeps go on with other work instead of
 * waiting for one time-out after another. What Stripe says in an error goes into no log, only its code and request id.
 */
final class StripeLine {
    static final int MOST_FAILURES = 3;
    static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MISSING = 404;
    private static final int IN_USE = 409; // another call with this key is under way
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Logger log = LoggerFactory.getLogger(StripeLine.class);

    private final Clock clock;
    private int failures; // guarded by this
    private Instant silentUntil = Instant.MIN; // guarded by this

    StripeLine(Clock clock) {
        this.clock = clock;
    }

    @FunctionalInterface
    interface Call<R> {
        R make() throws StripeException;
    }

    /** @throws ProviderAway when Stripe gave no answer, or none that helps */
    <R> R ask(Call<R> call) {
        return ask(call, refusal -> null);
    }

    /**
     * @param refused what a refusal of Stripe means; null: nothing we know
     * @throws ProviderAway as above
     */
    <R> R ask(Call<R> call, Function<StripeException, @Nullable R> refused) {
        if (isSilent()) throw new ProviderAway();
        try {
            var answer = call.make();
            heard();
            return answer;
        } catch (StripeException failed) {
            var meant = decided(failed) ? refused.apply(failed) : null;
            if (meant != null) return meant;
            log.warn(
                    "Stripe answered with {}: status {}, code {}, request {}",
                    failed.getClass().getSimpleName(),
                    failed.getStatusCode(),
                    failed.getCode(),
                    failed.getRequestId());
            throw new ProviderAway();
        }
    }

    /** As {@link #ask}; empty when Stripe has no such thing. */
    <R> Optional<R> find(Call<R> call) {
        return ask(
                () -> Optional.of(call.make()),
                refusal -> Objects.equals(refusal.getStatusCode(), MISSING) ? Optional.empty() : null);
    }

    /**
     * As {@link #ask}, for a call that carries a key.
     *
     * @throws KeyReused when the key was used with other parameters
     */
    <R> R change(String key, Call<R> call, Function<StripeException, @Nullable R> refused) {
        return ask(call, failed -> {
            if (failed instanceof IdempotencyException) throw new KeyReused(key);
            return refused.apply(failed);
        });
    }

    /** Stripe understood the call and said no; whatever else failed may have had its effect or may have it next time. */
    private boolean decided(StripeException failed) {
        var status = failed.getStatusCode();
        if (failed instanceof ApiConnectionException || status == null) {
            missed();
            return false;
        }
        heard();
        return status >= 400 && status < 500 && status != TOO_MANY_REQUESTS && status != IN_USE;
    }

    private synchronized boolean isSilent() {
        return clock.instant().isBefore(silentUntil);
    }

    private synchronized void heard() {
        failures = 0;
    }

    private synchronized void missed() {
        if (++failures >= MOST_FAILURES) silentUntil = clock.instant().plus(PAUSE);
    }
}
