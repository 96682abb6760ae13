package yonghuang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import yonghuang.shared.ShopSettings;

class ShopSettingsReaderTests {
    private static ShopSettings read(Map<String, String> settings) {
        var environment = new MockEnvironment()
                .withProperty("yonghuang.data", "./data")
                .withProperty("yonghuang.sample-data", "auto")
                .withProperty("yonghuang.rate-limits", "on")
                .withProperty("yonghuang.sample-products", "600")
                .withProperty("yonghuang.hold-for", "PT15M")
                .withProperty("yonghuang.large-adjustment", "1000");
        settings.forEach(environment::setProperty);
        return ShopSettingsReader.read(environment);
    }

    @Test
    void embeddedStoreHasSampleData() {
        assertThat(read(Map.of()).sampleData()).isTrue();
    }

    @Test
    void realStoreHasNone() {
        assertThat(read(Map.of("yonghuang.mongodb-uri", "mongodb://db/shop")).sampleData())
                .isFalse();
    }

    @Test
    void holdIsReadAsADuration() {
        assertThat(read(Map.of("yonghuang.hold-for", "PT20S")).holdFor()).isEqualTo(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @CsvSource({
        "sample-data, maybe, YONGHUANG_SAMPLE_DATA",
        "rate-limits, no, YONGHUANG_RATE_LIMITS",
        "sample-products, 0, YONGHUANG_SAMPLE_PRODUCTS",
        "sample-products, 100001, YONGHUANG_SAMPLE_PRODUCTS",
        "sample-products, many, YONGHUANG_SAMPLE_PRODUCTS",
        "large-adjustment, -1, YONGHUANG_LARGE_ADJUSTMENT",
        "large-adjustment, all, YONGHUANG_LARGE_ADJUSTMENT",
        "hold-for, 15, YONGHUANG_HOLD_FOR",
        "hold-for, PT0S, YONGHUANG_HOLD_FOR",
        "search-uri, search:9200, SEARCH_URI"
    })
    void aSettingThatCannotBeRightNamesItself(String setting, String value, String named) {
        assertThatThrownBy(() -> read(Map.of("yonghuang." + setting, value)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://db:27017, mongodb://db:27017/yonghuang",
        "mongodb://db:27017/, mongodb://db:27017/yonghuang",
        "mongodb://db/?replicaSet=rs0, mongodb://db/yonghuang?replicaSet=rs0",
        "mongodb://db/other, mongodb://db/other"
    })
    void aUriWithoutADatabaseMeansOurs(String given, String meant) {
        assertThat(StoreConfiguration.withDatabase(new ConnectionString(given)).getConnectionString())
                .isEqualTo(meant);
    }
}
