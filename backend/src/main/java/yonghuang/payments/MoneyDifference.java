package yonghuang.payments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.payments.provider.MovedMoney;

/**
 * One thing in which the provider's books and our records of a day differ. The same thing has the same id in every run; a
 * run writes what it computed anew and leaves alone what a person said about it.
 *
 * @param id made from the day and {@code subject}
 * @param subject the provider's entry, or the key of what we recorded and the provider has not
 * @param run the last run that found it
 * @param providerId the entry; null where the provider has none
 * @param refund id of our refund
 * @param ours fen; null where we have no record
 * @param theirs whole minor units of {@code currency}; null where the provider has no entry
 * @param open until a person has settled it
 */
@Document("reconciliation_differences")
public record MoneyDifference(
        @Id String id,
        String day,
        String subject,
        int run,
        Finding finding,
        @Nullable String providerId,
        @Nullable String payment,
        @Nullable String order,
        @Nullable String refund,
        @Nullable Long ours,
        @Nullable Long theirs,
        String currency,
        boolean open,
        @Nullable Settled settled,
        long version)
        implements Versioned<MoneyDifference> {

    /** @param by account of the person */
    public record Settled(String by, Instant at, String note) {}

    /** In an entry of the provider's. */
    static MoneyDifference theirs(String day, int run, Finding finding, MovedMoney entry, @Nullable Payment payment) {
        var attempt = payment == null ? null : MoneyComparison.attempt(payment, entry.key());
        var made = payment == null ? null : MoneyComparison.refund(payment, entry.key());
        var refund = made == null ? null : made.refund();
        return new MoneyDifference(
                idOf(day, entry.id()),
                day,
                entry.id(),
                run,
                finding,
                entry.id(),
                payment == null ? null : payment.id(),
                payment == null ? null : payment.reference(),
                refund == null ? null : refund.id(),
                refund != null ? Long.valueOf(refund.sum()) : attempt != null ? ours(attempt) : null,
                entry.sum(),
                entry.currency(),
                true,
                null,
                1);
    }

    private static Long ours(Attempt attempt) {
        return attempt.isCaptured() ? attempt.capturedSum() : attempt.sum();
    }

    /** In a record of ours that the provider has nothing for. */
    static MoneyDifference ours(
            String day, int run, Finding finding, Payment payment, String key, @Nullable String refund, long sum) {
        return new MoneyDifference(
                idOf(day, key),
                day,
                key,
                run,
                finding,
                null,
                payment.id(),
                payment.reference(),
                refund,
                sum,
                null,
                "CNY",
                true,
                null,
                1);
    }

    private static String idOf(String day, String subject) {
        var named = (day + "\n" + subject).getBytes(StandardCharsets.UTF_8);
        return "dif_" + UUID.nameUUIDFromBytes(named).toString().replace("-", "");
    }

    /** What another run found of it; an older run's word changes nothing. */
    MoneyDifference foundAgain(MoneyDifference now) {
        return now.run < run ? this : now.with(open, settled);
    }

    MoneyDifference settled(Settled how) {
        return with(false, how);
    }

    private MoneyDifference with(boolean stillOpen, @Nullable Settled how) {
        return new MoneyDifference(
                id,
                day,
                subject,
                run,
                finding,
                providerId,
                payment,
                order,
                refund,
                ours,
                theirs,
                currency,
                stillOpen,
                how,
                version);
    }

    @Override
    public MoneyDifference atVersion(long next) {
        return new MoneyDifference(
                id,
                day,
                subject,
                run,
                finding,
                providerId,
                payment,
                order,
                refund,
                ours,
                theirs,
                currency,
                open,
                settled,
                next);
    }
}
