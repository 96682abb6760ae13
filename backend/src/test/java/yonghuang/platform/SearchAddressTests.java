package yonghuang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.shared.SearchCluster;

class SearchAddressTests {
    @Test
    void withoutOneTheShopSearchesInItsOwnProcess() {
        assertThat(SearchAddress.read("").isNamed()).isFalse();
        assertThat(SearchAddress.read(null)).isEqualTo(SearchCluster.NONE);
    }

    @Test
    void severalNodesHaveOneUser() {
        assertThat(SearchAddress.read("https://shop:p%40ss+1@a:9201, https://b"))
                .isEqualTo(new SearchCluster(
                        List.of(URI.create("https://a:9201"), URI.create("https://b:9200")), "shop", "p@ss+1"));
    }

    @Test
    void whatIsLoggedOfItHoldsNoCredentials() {
        assertThat(SearchAddress.read("https://shop:secret@a:9200").toString()).isEqualTo("[https://a:9200]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search:9200",
                "ftp://secret@search:9200",
                "https://shop:secret@search:9200/path",
                "https://secret@search:9200",
                "https://shop:secret@a:9200,https://other:secret@b:9200",
                "https://shop:secret%zz@search:9200",
                "https:// secret",
                "https://shop:secret@search:9200,"
            })
    void oneThatCannotBeRightStopsTheStartWithoutBeingRepeated(String setting) {
        assertThatThrownBy(() -> SearchAddress.read(setting))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SEARCH_URI")
                .hasMessageNotContaining("secret");
    }
}
