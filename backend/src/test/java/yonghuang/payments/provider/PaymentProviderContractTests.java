package yonghuang.payments.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.shared.Money;

/** What every adapter must do, whoever stands behind it. */
abstract class PaymentProviderContractTests {
    private static final Money DUE = Money.fen(3990);

    protected abstract PaymentProvider provider();

    /** The same provider as another copy of the shop sees it. */
    protected abstract PaymentProvider otherCopy();

    protected abstract Instant now();

    protected abstract void payerPays(String intent);

    protected abstract void payerIsDeclined(String intent);

    protected String opened() {
        return provider().createIntent("ord_1", DUE, "key-1").id();
    }

    protected String paid() {
        var intent = opened();
        payerPays(intent);
        return intent;
    }

    private RefundState refund(String intent, String refund, long sum) {
        return provider().refund(intent, refund, Money.fen(sum), "key of " + refund);
    }

    @Test
    void aNewIntentWaitsForThePayer() {
        assertThat(provider().stateOf(opened())).isEqualTo(new IntentState.RequiresPayment());
    }

    @Test
    void theSameKeyGivesTheSameIntent() {
        assertThat(opened()).isEqualTo(opened());
    }

    @Test
    void anotherKeyGivesAnotherIntent() {
        assertThat(provider().createIntent("ord_1", DUE, "key-2").id()).isNotEqualTo(opened());
    }

    @Test
    void aKeyWithAnotherSumIsRefused() {
        opened();

        assertThatThrownBy(() -> provider().createIntent("ord_1", Money.fen(4000), "key-1"))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void aKeyWithAnotherReferenceIsRefused() {
        opened();

        assertThatThrownBy(() -> provider().createIntent("ord_2", DUE, "key-1")).isInstanceOf(KeyReused.class);
    }

    @Test
    void aCaptureNamesSumCurrencyAndMode() {
        assertThat(provider().stateOf(paid())).isInstanceOfSatisfying(IntentState.Captured.class, captured -> {
            assertThat(captured.sum()).isEqualTo(3990);
            assertThat(captured.currency()).isEqualTo("CNY");
            assertThat(captured.live()).isEqualTo(provider().live());
        });
    }

    @Test
    void aDeclineIsFinal() {
        var intent = opened();
        payerIsDeclined(intent);
        payerPays(intent);

        assertThat(provider().stateOf(intent)).isEqualTo(new IntentState.Declined());
    }

    @Test
    void aCaptureStaysWhateverIsSaidLater() {
        var intent = paid();
        payerIsDeclined(intent);

        assertThat(provider().cancel(intent)).isInstanceOf(IntentState.Captured.class);
        assertThat(provider().stateOf(intent)).isInstanceOf(IntentState.Captured.class);
    }

    @Test
    void aCancelledIntentSaysSoEachTime() {
        var intent = opened();

        assertThat(provider().cancel(intent)).isEqualTo(new IntentState.Cancelled());
        assertThat(provider().cancel(intent)).isEqualTo(new IntentState.Cancelled());
        assertThat(provider().stateOf(intent)).isEqualTo(new IntentState.Cancelled());
    }

    @Test
    void anIntentNobodyOpenedIsUnknown() {
        assertThat(provider().stateOf("no such intent")).isEqualTo(new IntentState.Unknown());
    }

    @Test
    void severalStatesAtOnceAreWhatEachIsAlone() {
        var paid = paid();
        var waiting = provider().createIntent("ord_2", DUE, "key-2").id();
        var cancelled = provider().createIntent("ord_3", DUE, "key-3").id();
        provider().cancel(cancelled);

        var states = provider().statesOf(List.of(paid, waiting, cancelled, "no such intent"));

        assertThat(states).hasSize(4);
        states.forEach((intent, state) -> assertThat(state).isEqualTo(provider().stateOf(intent)));
    }

    @Test
    void moneyGoesBackOncePerKey() {
        var intent = paid();

        assertThat(refund(intent, "r1", 3000)).isEqualTo(RefundState.SUCCEEDED);
        assertThat(refund(intent, "r1", 3000)).isEqualTo(RefundState.SUCCEEDED);
        assertThat(refund(intent, "r2", 990)).isEqualTo(RefundState.SUCCEEDED);
    }

    @Test
    void neverMoreGoesBackThanWasCaptured() {
        var intent = paid();
        refund(intent, "r1", 3000);

        assertThat(refund(intent, "r2", 991)).isEqualTo(RefundState.FAILED);
        assertThat(provider().refundState(intent, "r2")).isNotEqualTo(RefundState.SUCCEEDED);
    }

    @Test
    void nothingGoesBackOfWhatWasNotCaptured() {
        assertThat(refund(opened(), "r1", 1)).isEqualTo(RefundState.FAILED);
    }

    @Test
    void aRefundKeyWithAnotherSumIsRefused() {
        var intent = paid();
        refund(intent, "r1", 100);

        assertThatThrownBy(() -> refund(intent, "r1", 101)).isInstanceOf(KeyReused.class);
    }

    @Test
    void theTruthOfARefundCanBeAsked() {
        var intent = paid();
        refund(intent, "r1", 100);

        assertThat(provider().refundState(intent, "r1")).isEqualTo(RefundState.SUCCEEDED);
        assertThat(provider().refundState(intent, "r2")).isEqualTo(RefundState.NONE);
    }

    @Test
    void anotherCopySeesTheSameTruth() {
        var intent = paid();
        refund(intent, "r1", 100);

        assertThat(otherCopy().stateOf(intent)).isEqualTo(provider().stateOf(intent));
        assertThat(otherCopy().refundState(intent, "r1")).isEqualTo(RefundState.SUCCEEDED);
        assertThat(otherCopy().refund(intent, "r1", Money.fen(100), "key of r1"))
                .isEqualTo(RefundState.SUCCEEDED);
        assertThat(otherCopy().refund(intent, "r2", Money.fen(3891), "key of r2"))
                .isEqualTo(RefundState.FAILED);
    }

    private List<MovedMoney> moved() {
        var found = new ArrayList<MovedMoney>();
        var from = now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        String after = null;
        do {
            var page = provider().moved(from, now().plus(Duration.ofHours(1)), after);
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        return found;
    }

    @Test
    void theBooksNameACaptureByTheKeyOfItsAttempt() {
        var intent = paid();

        assertThat(moved()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(MovedMoney.Kind.CAPTURE);
            assertThat(entry.key()).isEqualTo("key-1");
            assertThat(entry.intent()).isEqualTo(intent);
            assertThat(entry.sum()).isEqualTo(3990);
            assertThat(entry.currency()).isEqualTo("CNY");
            assertThat(entry.net()).isEqualTo(3990 - entry.fee());
        });
    }

    @Test
    void theBooksNameARefundByItsKey() {
        refund(paid(), "r1", 100);

        assertThat(moved())
                .filteredOn(entry -> entry.kind() == MovedMoney.Kind.REFUND)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.key()).isEqualTo("key of r1");
                    assertThat(entry.sum()).isEqualTo(100);
                    assertThat(entry.net()).isEqualTo(-100);
                });
    }

    @Test
    void nothingMovesBeforeThePayerPays() {
        payerIsDeclined(opened());
        provider().createIntent("ord_2", DUE, "key-2");

        assertThat(moved()).isEmpty();
    }

    @Test
    void theBooksOfALongDayComeInParts() {
        for (int n = 1; n <= 250; n++) {
            payerPays(provider().createIntent("ord_" + n, DUE, "key-" + n).id());
        }

        assertThat(moved()).extracting(MovedMoney::key).hasSize(250).doesNotHaveDuplicates();
        assertThat(provider()
                        .moved(now().minus(Duration.ofHours(1)), now().plus(Duration.ofHours(1)), null)
                        .items())
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void anotherDayIsAskedForInVain() {
        paid();

        var yesterday = now().minus(Duration.ofDays(1));
        assertThat(provider()
                        .moved(yesterday.minus(Duration.ofDays(1)), yesterday, null)
                        .items())
                .isEmpty();
    }
}
