package yonghuang.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import yonghuang.catalog.listing.ListingQuery;
import yonghuang.catalog.listing.SortOrder;
import yonghuang.shared.InvalidInput;

class ListingParametersTests {
    private static ListingQuery read(String... pairs) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) sent.add(pairs[i], pairs[i + 1]);
        return ListingParameters.read(sent);
    }

    @Test
    void nothingAsksForTheFirstTwentyOfAll() {
        assertThat(read())
                .isEqualTo(new ListingQuery(
                        null, List.of(), List.of(), List.of(), false, null, null, SortOrder.RELEVANCE, 20, null));
    }

    @Test
    void repeatedFiltersMeanAnyOfThemInWhateverOrder() {
        assertThat(read("category", "tea", "category", "nuts")).isEqualTo(read("category", "nuts", "category", "tea"));
        assertThat(read("category", "tea", "category", "nuts").categories()).containsExactly("nuts", "tea");
    }

    @Test
    void unknownParametersMeanNothing() {
        assertThat(read("utm_source", "x")).isEqualTo(read());
    }

    @Test
    void blankWordsAreNoWords() {
        assertThat(read("q", "  ").words()).isNull();
    }

    @Test
    void twoHundredCharactersAreNotTooMany() {
        assertThat(read("q", "罗".repeat(200)).words()).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({
        "sort, cheapest",
        "sort, ''",
        "limit, 0",
        "limit, 101",
        "limit, -1",
        "limit, 1.5",
        "limit, x",
        "limit, 99999999999",
        "priceFrom, -1",
        "priceFrom, 1.5",
        "priceTo, x",
        "priceTo, 99999999999999999999",
        "inStock, yes",
        "inStock, 1"
    })
    void whatIsWrongIsNamed(String field, String value) {
        assertThatThrownBy(() -> read(field, value))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors())
                                .singleElement()
                                .extracting(InvalidInput.FieldError::field)
                                .isEqualTo(field));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThatThrownBy(() -> read("q", "罗".repeat(201), "limit", "0", "sort", "up", "after", "a", "after", "b"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsExactlyInAnyOrder("q", "limit", "sort", "after"));
    }

    @Test
    void aRangeUpsideDownIsRefused() {
        assertThatThrownBy(() -> read("priceFrom", "200", "priceTo", "100"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsExactly("priceFrom"));
    }
}
