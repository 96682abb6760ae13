package yonghuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The listener knows what it listens for. */
class NoSecretsInLogsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "key sk_test_51MostSecretOfTheShop refused",
                "rk_live_abc",
                "signed with whsec_WhatStripeSignsWith",
                "intent pi_3Fake1000_secret_OfThePayer",
                "card 4242 4242 4242 4242 declined",
                "card 4000000000000002"
            })
    void aSecretIsSeen(String logged) {
        assertThat(NoSecretsInLogs.isSecret(logged)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intent pi_3Fake1000 is not cancelled yet",
                "payment pay_4f0c9a4e4f0c9a4e4f0c9a4e4f0c9a4e of ord_42",
                "4 of 4000 payments"
            })
    void idsAreNone(String logged) {
        assertThat(NoSecretsInLogs.isSecret(logged)).isFalse();
    }

    @Test
    void theLinesOfAnotherProcessAreLookedThrough() {
        var log = "started\nStripe at http://127.0.0.1, key sk_test_51MostSecretOfTheShop\nready\n";

        assertThat(NoSecretsInLogs.linesWithSecrets(log))
                .containsExactly("Stripe at http://127.0.0.1, key sk_test_51MostSecretOfTheShop");
    }
}
