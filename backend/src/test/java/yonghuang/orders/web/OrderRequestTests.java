package yonghuang.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.orders.IdempotencyKeyRequired;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;

class OrderRequestTests {
    private static final AddressRequest HOME = new AddressRequest("沈静", "13800138000", "330203", "中山西路 138 号");

    private static OrderRequest to(AddressRequest address) {
        return new OrderRequest(
                List.of(new OrderLineRequest("TEA", 1, null)), address, null, null, null, null, null, null);
    }

    private static List<String> wrong(OrderRequest request) {
        try {
            request.checked();
            return List.of();
        } catch (InvalidInput refusal) {
            return refusal.errors().stream().map(FieldError::field).toList();
        }
    }

    @Test
    void aGoodRequestIsTakenWithoutBlanksAround() {
        assertThat(to(new AddressRequest(" 沈静 ", "0574-87654321", "330203", "路 1"))
                        .checked()
                        .address()
                        .name())
                .isEqualTo("沈静");
    }

    @ParameterizedTest
    @ValueSource(strings = {"330203", "421121", "110101", "659001", "429004"})
    void districtsAreServed(String region) {
        assertThat(wrong(to(new AddressRequest("沈静", "13800138000", region, "路 1"))))
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", "33", "330000", "330200", "990203", "160101", "710101", "810101", "33020x", "3302030", "３３０２０３"
            })
    void whatIsNoDistrictWeServeIsRefused(@Nullable String region) {
        assertThat(wrong(to(new AddressRequest("沈静", "13800138000", region, "路 1"))))
                .containsExactly("address.region");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "123", "12800138000", "138001380000", "+8613800138000", "abc"})
    void whatIsNoPhoneIsRefused(@Nullable String phone) {
        assertThat(wrong(to(new AddressRequest("沈静", phone, "330203", "路 1")))).containsExactly("address.phone");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "a\u202eb", "\ud800"})
    void namesThatCannotBeWrittenAreRefused(@Nullable String name) {
        assertThat(wrong(to(new AddressRequest(name, "13800138000", "330203", "路 1"))))
                .containsExactly("address.name");
    }

    @Test
    void fiftyCharactersAreANameAndFiftyOneAreNot() {
        assertThat(wrong(to(new AddressRequest("𠮷".repeat(50), "13800138000", "330203", "路"))))
                .isEmpty();
        assertThat(wrong(to(new AddressRequest("𠮷".repeat(51), "13800138000", "330203", "路"))))
                .containsExactly("address.name");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var lines = new ArrayList<@Nullable OrderLineRequest>();
        lines.add(new OrderLineRequest("TEA", 0, null));
        lines.add(null);
        lines.add(new OrderLineRequest("", 10_001, null));

        assertThat(wrong(new OrderRequest(lines, null, "x".repeat(201), null, null, null, null, null)))
                .containsExactly(
                        "lines[0].units",
                        "lines[1].sku",
                        "lines[1].units",
                        "lines[2].sku",
                        "lines[2].units",
                        "address.name",
                        "address.phone",
                        "address.region",
                        "address.street",
                        "note");
    }

    @Test
    void noLinesAndTooManyAreRefused() {
        assertThat(wrong(new OrderRequest(null, HOME, null, null, null, null, null, null)))
                .containsExactly("lines");
        assertThat(wrong(new OrderRequest(List.of(), HOME, null, null, null, null, null, null)))
                .containsExactly("lines");
        assertThat(wrong(new OrderRequest(
                        Collections.nCopies(101, new OrderLineRequest("TEA", 1, null)),
                        HOME,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)))
                .containsExactly("lines");
    }

    @Test
    void nothingSaidOfTheAgeIsSomethingElseThanNothingConfirmed() {
        var lines = List.of(new OrderLineRequest("TEA", 1, null));

        assertThat(new OrderRequest(lines, HOME, null, null, null, null, null, null)
                        .checked()
                        .confirmsOfAge())
                .isNull();
        assertThat(new OrderRequest(lines, HOME, null, null, null, null, null, List.of())
                        .checked()
                        .confirmsOfAge())
                .isEmpty();
        assertThat(wrong(new OrderRequest(lines, HOME, null, null, null, null, null, List.of(""))))
                .containsExactly("confirmsOfAge[0]");
    }

    @Test
    void anOrderNeedsAKey() {
        assertThatExceptionOfType(IdempotencyKeyRequired.class).isThrownBy(() -> OrderKey.checked(null));
        assertThatExceptionOfType(IdempotencyKeyRequired.class).isThrownBy(() -> OrderKey.checked(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", "\t"})
    void aKeyIsVisibleAscii(String key) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> OrderKey.checked(key));
    }

    @Test
    void aKeyHasAtMost128Characters() {
        assertThat(OrderKey.checked("k".repeat(128))).hasSize(128);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> OrderKey.checked("k".repeat(129)));
    }
}
