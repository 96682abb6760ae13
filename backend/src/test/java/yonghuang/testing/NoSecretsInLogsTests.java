package yonghuang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

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
                "card 4000000000000002",
                "Visa of old 4222222222222",
                "Mastercard 5555-5555-5555-4444",
                "Mastercard 2223003122003222.",
                "Mastercard {\"number\":\"2720990000000007\"}",
                "UnionPay 6200 0000 0000 0005",
                "UnionPay of 19 digits 6205500000000000004",
                "American Express 3782 822463 10005",
                "JCB card=3566002020360505",
                "key ek_live_abc of a phone",
                "card to keep seti_1Fake_secret_OfThePayer"
            })
    void aSecretIsSeen(String logged) {
        assertThat(NoSecretsInLogs.isSecret(logged)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intent pi_3Fake1000 is not cancelled yet",
                "payment pay_4f0c9a4e4f0c9a4e4f0c9a4e4f0c9a4e of ord_42",
                "4 of 4000 payments",
                "4242424242424241 fails its check digit",
                "booked at 2026-11-24 08:00:00.123456",
                "invoice 26332000000000000001",
                "object 5ff1e194b4f0c9a44242424242424242",
                "36227206271667 is a kind nobody pays with here"
            })
    void idsAreNone(String logged) {
        assertThat(NoSecretsInLogs.isSecret(logged)).isFalse();
    }

    @Test
    void whatIsLoggedFailsTheClassThatRanOnce() {
        NoSecretsInLogs.listen();
        var log = LoggerFactory.getLogger(getClass());
        var inside = new IllegalStateException("no such card 5555555555554444");
        var outside = new IllegalStateException("declined");
        outside.addSuppressed(inside);

        log.warn("pay with {}", "378282246310005");
        log.warn("refused", new IllegalStateException("again", new IllegalStateException("whsec_Inside")));
        log.warn("refused", outside);

        assertThatThrownBy(NoSecretsInLogs::check)
                .hasMessageContaining("378282246310005")
                .hasMessageContaining("whsec_Inside")
                .hasMessageContaining("5555555555554444");
        assertThatCode(NoSecretsInLogs::check).doesNotThrowAnyException();
    }

    @Test
    void theLinesOfAnotherProcessAreLookedThrough() {
        var log = "started\nStripe at http://127.0.0.1, key sk_test_51MostSecretOfTheShop\nready\n";

        assertThat(NoSecretsInLogs.linesWithSecrets(log))
                .containsExactly("Stripe at http://127.0.0.1, key sk_test_51MostSecretOfTheShop");
    }
}
