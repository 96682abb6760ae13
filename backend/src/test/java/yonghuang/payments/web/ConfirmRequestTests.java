package yonghuang.payments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.shared.InvalidInput;

class ConfirmRequestTests {
    @Test
    void twoWordsAreKnown() {
        assertThat(new ConfirmRequest("succeed").decided()).isEqualTo(SandboxOutcome.SUCCEED);
        assertThat(new ConfirmRequest("decline").decided()).isEqualTo(SandboxOutcome.DECLINE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "SUCCEED", "succeed ", "refund"})
    void anythingElseIsRefusedByName(String outcome) {
        assertThatThrownBy(() -> new ConfirmRequest(outcome).decided())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().field()).isEqualTo("outcome"));
    }
}
