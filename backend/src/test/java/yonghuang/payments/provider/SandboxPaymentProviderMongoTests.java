package yonghuang.payments.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class SandboxPaymentProviderMongoTests extends PaymentProviderContractTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final List<ProviderEvent> heard = new ArrayList<>();
    private final SandboxPaymentProvider provider = copy(SandboxSettings.AT_ONCE);
    private final SandboxPaymentProvider otherCopy = copy(SandboxSettings.AT_ONCE);

    private SandboxPaymentProvider copy(SandboxSettings settings) {
        return new SandboxPaymentProvider(mongo, clock, settings, heard::add);
    }

    @Override
    protected PaymentProvider provider() {
        return provider;
    }

    @Override
    protected PaymentProvider otherCopy() {
        return otherCopy;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void payerPays(String intent) {
        provider.pay(intent, SandboxOutcome.SUCCEED);
    }

    @Override
    protected void payerIsDeclined(String intent) {
        provider.pay(intent, SandboxOutcome.DECLINE);
    }

    @Test
    void openingAnIntentWritesNothing() {
        opened();

        assertThat(mongo.getCollection("sandbox_intents").countDocuments()).isZero();
    }

    @Test
    void aKeyUsedForAnotherSumInAnotherCopyMovesNoMoney() {
        paid();
        var elsewhere =
                otherCopy.createIntent("ord_1", Money.fen(4000), "key-1").id();

        assertThatThrownBy(() -> otherCopy.pay(elsewhere, SandboxOutcome.SUCCEED))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void aSlowPaymentIsInProcessingUntilItIsDecided() {
        var slow = copy(new SandboxSettings(Duration.ofMinutes(3)));
        var intent = slow.createIntent("ord_1", Money.fen(3990), "key-1").id();

        var atOnce = slow.pay(intent, SandboxOutcome.SUCCEED);
        clock.advance(Duration.ofMinutes(3));

        assertThat(atOnce).isEqualTo(new IntentState.Processing());
        assertThat(slow.stateOf(intent)).isInstanceOf(IntentState.Captured.class);
        assertThat(otherCopy.stateOf(intent)).isInstanceOf(IntentState.Captured.class);
    }

    @Test
    void moneyOnItsWayArrivesAfterTheCancelAndIsToldUntilAcknowledged() {
        var intent = opened();
        provider.cancel(intent);

        payerPays(intent);

        assertThat(provider.stateOf(intent)).isInstanceOf(IntentState.Captured.class);
        assertThat(otherCopy.lateMoney()).extracting(ProviderEvent::reference).containsExactly("ord_1");
        otherCopy.acknowledge(otherCopy.lateMoney().getFirst());
        assertThat(provider.lateMoney()).isEmpty();
    }

    @Test
    void moneyInTimeIsNotToldAgain() {
        paid();

        assertThat(provider.lateMoney()).isEmpty();
    }

    @Test
    void everyPaymentIsToldAsAnEvent() {
        var intent = paid();
        payerPays(intent);

        assertThat(heard).hasSize(2).containsOnly(new ProviderEvent("evt_key-1", intent, "ord_1"));
    }
}
