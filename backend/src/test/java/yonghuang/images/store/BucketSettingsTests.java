package yonghuang.images.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yonghuang.shared.SettingRefused;

class BucketSettingsTests {
    private static final String SECRET = "0123456789abcdefghij";

    @Test
    void nothingSaidIsNoBucket() {
        assertThat(new BucketSettings("", " ", "", "", "").isNamed()).isFalse();
        assertThat(new BucketSettings("", "", "", "", "eu-central-1").isNamed()).isFalse();
    }

    @Test
    void aWholeOneIsNamedAndNeedsNoRegion() {
        var named = new BucketSettings(" https://s3.example.org:9000/ ", "pictures", "KEY", SECRET, "");

        assertThat(named.isNamed()).isTrue();
        assertThat(named.region()).isEqualTo("us-east-1");
        assertThat(named.address()).isEqualTo(URI.create("https://s3.example.org:9000/"));
        assertThat(named.toString()).doesNotContain(SECRET, "KEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "''                          | pictures | KEY | 0123456789abcdefghij | S3_ENDPOINT",
                "ftp://s3.example.org        | pictures | KEY | 0123456789abcdefghij | S3_ENDPOINT",
                "s3.example.org              | pictures | KEY | 0123456789abcdefghij | S3_ENDPOINT",
                "https://a:b@s3.example.org  | pictures | KEY | 0123456789abcdefghij | S3_ENDPOINT",
                "https://s3.example.org/path | pictures | KEY | 0123456789abcdefghij | S3_ENDPOINT",
                "https://s3.example.org?a=b  | pictures | KEY | 0123456789abcdefghij | S3_ENDPOINT",
                "https://                    | pictures | KEY | 0123456789abcdefghij | S3_ENDPOINT",
                "https://s3.example.org      | ''       | KEY | 0123456789abcdefghij | S3_BUCKET",
                "https://s3.example.org      | Bi/lder  | KEY | 0123456789abcdefghij | S3_BUCKET",
                "https://s3.example.org      | pictures | ''  | 0123456789abcdefghij | S3_ACCESS_KEY",
                "https://s3.example.org      | pictures | KEY | ''                   | S3_SECRET_KEY",
                "https://s3.example.org      | pictures | KEY | 0123456789           | S3_SECRET_KEY",
                "https://s3.example.org      | pictures | KEY | minioadminminioadmin | S3_SECRET_KEY",
                "''                          | ''       | ''  | 0123456789abcdefghij | S3_ENDPOINT"
            })
    void aPartBadlySaidStopsTheStartAndIsNotRepeated(
            String endpoint, String bucket, String accessKey, String secretKey, String named) {
        var settings = new BucketSettings(endpoint, bucket, accessKey, secretKey, "");

        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(settings::isNamed)
                .satisfies(refused -> assertThat(refused.getMessage())
                        .startsWith(named)
                        .doesNotContain("0123456789", "minioadmin", "a:b@", "Bi/lder"));
    }

    @Test
    void aRegionThatIsNoneIsRefused() {
        var settings = new BucketSettings("https://s3.example.org", "pictures", "KEY", SECRET, "eu central");

        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(settings::isNamed)
                .withMessageStartingWith("S3_REGION");
    }
}
