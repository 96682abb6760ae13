package yonghuang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTests {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Codes that enterprises publish with their names. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91330100799655058B", "9144030071526726XG"})
    void aPublishedCodeIsValid(String code) {
        assertThat(Uscc.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91330100799655058",
                "91330100799655058BB",
                "91330100799655058b",
                "9133010079965505IB",
                "9133010079965505８B"
            })
    void whatHasAnotherFormIsNot(String code) {
        assertThat(Uscc.isValid(code)).isFalse();
    }

    @Property
    void oneWrongCharacterIsFound(
            @ForAll @IntRange(min = 0, max = 17) int place, @ForAll @IntRange(min = 1, max = 30) int further) {
        var code = new StringBuilder("91350100M000100Y43");
        int other = (CHARACTERS.indexOf(code.charAt(place)) + further) % 31;
        code.setCharAt(place, CHARACTERS.charAt(other));

        assertThat(Uscc.isValid(code.toString())).isFalse();
    }

    @Test
    void aCodeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Uscc("91350100M000100Y44")).isInstanceOf(IllegalArgumentException.class);
    }
}
