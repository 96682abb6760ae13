package yonghuang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.shared.InvalidInput.FieldError;

class CheckedTests {
    private final Checked check = new Checked();

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        check.text("name", " ", 10);
        check.units("units", 0, 1, 9);
        check.oneOf("role", "KING", Role.values());

        assertThatThrownBy(check::done)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("name", "units", "role"));
    }

    @Test
    void whatIsRightIsTakenWithoutTheBlanksAroundIt() {
        assertThat(check.text("name", "  沈小姐 ", 3)).isEqualTo("沈小姐");
        assertThat(check.optional("note", " ", 3)).isNull();
        assertThat(check.oneOf("role", "OFFICE", Role.values())).isEqualTo(Role.OFFICE);
        check.done();
    }

    @Test
    void aParagraphKeepsItsLines() {
        assertThat(check.paragraph("reason", "到货时破损\r\n照片见附件\r", 100)).isEqualTo("到货时破损\n照片见附件");
        check.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "a\u202Eb", "a\u2028b", "a\uD800b"})
    void whatNobodyWritesIsNoText(String text) {
        check.text("name", text, 10);

        assertThatThrownBy(check::done).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aParagraphHasNoOtherControlCharacters() {
        check.paragraph("reason", "a\n\u0007", 10);

        assertThatThrownBy(check::done).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aListHasOneToAHundredItems() {
        assertThat(Checked.limit(null)).isEqualTo(20);
        assertThat(Checked.limit(100)).isEqualTo(100);
        assertThatThrownBy(() -> Checked.limit(101)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Checked.limit(0)).isInstanceOf(InvalidInput.class);
    }
}
