package yonghuang.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GiRegistrationsTests {
    private final GiRegistrations registrations = new GiRegistrations();

    @Test
    void everyEntryAndEveryFurtherRegistrationOfItsNameIsARowOfItsOwn() {
        assertThat(registrations.all()).hasSize(41 + 7);
    }

    @Test
    void whatNoSourceSaysStaysUnknown() {
        var chestnut = registrations.find("luotian-banli").orElseThrow();

        assertThat(chestnut.kind()).isNull();
        assertThat(chestnut.number()).isNull();
        assertThat(chestnut.year()).isNull();
        assertThat(chestnut.protectedArea()).isNull();
        assertThat(chestnut.sources()).hasSize(3);
    }

    @Test
    void aFurtherRegistrationDoesNotInheritTheAreaOfTheFirst() {
        var mark = registrations.find("yingshan-yunwu-cha-2").orElseThrow();

        assertThat(mark.nameZh()).isEqualTo("英山云雾茶");
        assertThat(mark.kind()).isEqualTo("地理标志集体商标");
        assertThat(mark.number()).isEqualTo("注册号5593543");
        assertThat(mark.county()).isNull();
    }

    @Test
    void aCountyNobodyNamesIsNotGuessed() {
        assertThat(registrations.find("yelu-dasuan").orElseThrow().county()).isNull();
    }

    @Test
    void knowsTheTenCountiesByTheirCodes() {
        assertThat(registrations.counties())
                .extracting(County::name)
                .containsExactly("黄州区", "团风县", "红安县", "罗田县", "英山县", "浠水县", "蕲春县", "黄梅县", "麻城市", "武穴市");
        assertThat(registrations.county("421123")).contains(new County("421123", "罗田县"));
    }
}
