package yonghuang.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.identity.ShopCopy;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;

class NewAccountTests {
    private static final String PASSWORD = ShopCopy.PASSWORD;

    @Test
    void addressIsKeptInLowerCaseAndNameWithoutEdges() {
        var person = NewAccount.of("Chen.Mei@Shop.Example", PASSWORD, "  陈梅 ");

        assertThat(person.email()).isEqualTo("chen.mei@shop.example");
        assertThat(person.name()).isEqualTo("陈梅");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        assertThat(wrong(null, null, null)).containsExactly("email", "password", "name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mei",
                "mei@",
                "@shop.example",
                "mei@shop",
                "mei@@shop.example",
                "mei @shop.example",
                " mei@shop.example",
                "mei@shop..example",
                "mei@-shop.example",
                ".mei@shop.example",
                "mei@shop.example\n",
                "mei\u0000@shop.example",
                "mei@shop.example,other@shop.example",
                "<mei@shop.example>"
            })
    void whatIsNoAddressIsRefused(String email) {
        assertThat(wrong(email, PASSWORD, "Mei")).containsExactly("email");
    }

    @Test
    void overlongAddressIsRefused() {
        assertThat(wrong("m".repeat(65) + "@shop.example", PASSWORD, "Mei")).containsExactly("email");
        assertThat(wrong("mei@" + "shop.".repeat(60) + "example", PASSWORD, "Mei"))
                .containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Mei\nadmin", "Mei\u0000", "Mei\u202e", "\u200b", "Mei\ud83c"})
    void nameThatCannotBeShownIsRefused(String name) {
        assertThat(wrong("mei@shop.example", PASSWORD, name)).containsExactly("name");
    }

    @Test
    void longestNameHas80Characters() {
        assertThat(NewAccount.of("mei@shop.example", PASSWORD, "梅".repeat(80)).name())
                .hasSize(80);
        assertThat(wrong("mei@shop.example", PASSWORD, "梅".repeat(81))).containsExactly("name");
    }

    @Test
    void passwordThatIsTheAddressIsRefused() {
        assertThat(wrong("mei@shop.example", "Mei@Shop.example", "Mei")).containsExactly("password");
    }

    @Test
    void passwordNeverShowsInText() {
        assertThat(NewAccount.of("mei@shop.example", PASSWORD, "Mei").toString())
                .doesNotContain(PASSWORD);
    }

    private static Iterable<String> wrong(String email, String password, String name) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> NewAccount.of(email, password, name));
        return refusal.errors().stream().map(FieldError::field).toList();
    }
}
