package yonghuang.payments.provider;

import com.stripe.StripeClient;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.BalanceTransactionListParams.Created;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.payments.provider.MovedMoney.Kind;

/**
 * Stripe's balance transactions (https://docs.stripe.com/api/balance_transactions), newest first as Stripe lists them. Each
 * comes with what caused it: a charge carries the metadata of its intent, a refund its own. Sums are taken from there,
 * since a balance may be kept in another currency than the payer's.
 */
final class StripeBalance {
    private static final long AT_ONCE = 100;

    private final StripeClient stripe;
    private final StripeLine line;

    StripeBalance(StripeClient stripe, StripeLine line) {
        this.stripe = stripe;
        this.line = line;
    }

    MoneyPage moved(Instant from, Instant until, @Nullable String after) {
        var params = BalanceTransactionListParams.builder()
                .setCreated(Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(until.getEpochSecond())
                        .build())
                .setLimit(AT_ONCE)
                .addExpand("data.source");
        if (after != null) params.setStartingAfter(after);
        var page = line.ask(() -> stripe.v1().balanceTransactions().list(params.build()));
        return new MoneyPage(page.getData().stream().map(StripeBalance::entry).toList(), next(page));
    }

    private static @Nullable String next(StripeCollection<BalanceTransaction> page) {
        List<BalanceTransaction> entries = page.getData();
        return Boolean.TRUE.equals(page.getHasMore()) && !entries.isEmpty()
                ? entries.getLast().getId()
                : null;
    }

    private static MovedMoney entry(BalanceTransaction found) {
        var currency = found.getCurrency().toUpperCase(Locale.ROOT);
        return switch (found.getSourceObject()) {
            case Charge charge
            when kind(found) == Kind.CAPTURE ->
                entry(
                        found,
                        charge.getMetadata(),
                        charge.getPaymentIntent(),
                        charge.getAmountCaptured(),
                        charge.getCurrency());
            case Refund refund
            when kind(found) != Kind.OTHER ->
                entry(found, refund.getMetadata(), refund.getPaymentIntent(), refund.getAmount(), refund.getCurrency());
            case null, default -> entry(found, null, null, Math.abs(found.getAmount()), currency);
        };
    }

    private static MovedMoney entry(
            BalanceTransaction found,
            @Nullable Map<String, String> metadata,
            @Nullable String intent,
            long sum,
            String currency) {
        return new MovedMoney(
                found.getId(),
                kind(found),
                metadata == null ? null : metadata.get(StripePaymentProvider.ATTEMPT),
                intent,
                sum,
                currency.toUpperCase(Locale.ROOT),
                found.getFee(),
                found.getNet(),
                found.getCurrency().toUpperCase(Locale.ROOT),
                Instant.ofEpochSecond(found.getCreated()),
                String.valueOf(found.getType()));
    }

    private static Kind kind(BalanceTransaction found) {
        return switch (String.valueOf(found.getReportingCategory())) {
            case "charge" -> Kind.CAPTURE;
            case "refund" -> Kind.REFUND;
            case "refund_failure" -> Kind.REFUND_FAILED;
            case "dispute", "dispute_reversal" -> Kind.DISPUTE;
            default -> Kind.OTHER;
        };
    }
}
