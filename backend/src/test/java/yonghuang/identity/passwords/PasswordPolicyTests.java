package yonghuang.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {
    @ParameterizedTest
    @ValueSource(strings = {"ten chars!", "correct horse battery staple", "英山云雾茶罗田板栗真好吃", "🌰🍵🍊🍐🌾🐟🦆🍯🍠🌰"})
    void longOnesAreGood(String password) {
        assertThat(PasswordPolicy.weakness(password, "a@b.example")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nine char",
                "1234567890",
                "Password123",
                "woaini1314",
                "aaaaaaaaaaaa",
                "ababababab",
                "a@b.example"
            })
    void shortKnownAndMonotonousOnesAreWeak(String password) {
        assertThat(PasswordPolicy.weakness(password, "a@b.example")).isNotNull();
    }

    @Test
    void longestHas128Characters() {
        var longest = "0123456789abcdef".repeat(8);

        assertThat(PasswordPolicy.weakness(longest, "a@b.example")).isNull();
        assertThat(PasswordPolicy.weakness(longest + "0", "a@b.example")).isNotNull();
    }
}
