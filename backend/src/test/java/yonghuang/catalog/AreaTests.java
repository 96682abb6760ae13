package yonghuang.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yonghuang.shared.Registrations.Place;

class AreaTests {
    private static final List<Area> AREAS =
            List.of(new Area("421123", "罗田县", List.of("九资河镇", "白庙河乡", "八里湖办事处")), new Area("421181", "麻城市", List.of()));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "421123, 九资河镇, INSIDE",
                "罗田县, 九资河, INSIDE",
                "罗田, 白庙河镇, INSIDE",
                "罗田, 八里湖街道, INSIDE",
                "罗田县, 凤山镇, OUTSIDE",
                "罗田县, -, TOWN_NEEDED",
                "麻城, -, INSIDE",
                "421181, 任何镇, INSIDE",
                "421124, 九资河镇, OUTSIDE",
                "英山县, -, OUTSIDE",
                "-, 九资河镇, UNKNOWN",
            })
    void aPlaceIsComparedByCountyAndTown(String county, String town, Place expected) {
        assertThat(Area.placeIn(AREAS, county, town)).isEqualTo(expected);
    }

    @Test
    void withoutAnAreaNobodyCanSay() {
        assertThat(Area.placeIn(List.of(), "421123", "九资河镇")).isEqualTo(Place.UNKNOWN);
    }

    /** Each protected area that is told town by town holds exactly those towns. */
    @Test
    void theAreaOfTheSourcesIsKnownTownByTown() {
        var fuling = CatalogExamples.REGISTRATIONS.find("jiuzihe-fuling").orElseThrow();

        assertThat(fuling.areas().getFirst().towns())
                .allSatisfy(town -> assertThat(fuling.protectedArea()).contains(town))
                .hasSize(7);
        assertThat(fuling.place("罗田县", "凤山镇")).isEqualTo(Place.INSIDE);
        assertThat(fuling.place("罗田县", "匡河镇")).isEqualTo(Place.OUTSIDE);
    }

    /** R2: the same name, another registration, another area. */
    @Test
    void theAreaFollowsTheRegistrationNotTheName() {
        var product = CatalogExamples.REGISTRATIONS.find("yingshan-yunwu-cha").orElseThrow();
        var mark = CatalogExamples.REGISTRATIONS.find("yingshan-yunwu-cha-2").orElseThrow();

        assertThat(product.place("罗田县", null)).isEqualTo(Place.OUTSIDE);
        assertThat(mark.place("罗田县", null)).isEqualTo(Place.INSIDE);
        assertThat(mark.place("江北区", null)).isEqualTo(Place.OUTSIDE);
    }
}
