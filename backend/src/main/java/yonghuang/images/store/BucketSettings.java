package yonghuang.images.store;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import yonghuang.shared.SettingRefused;

/**
 * The bucket pictures and files are put into, as {@code S3_ENDPOINT}, {@code S3_BUCKET}, {@code S3_ACCESS_KEY},
 * {@code S3_SECRET_KEY} and {@code S3_REGION} name it; all empty: no bucket, they lie in the data folder. What is wrong is
 * said without repeating it.
 *
 * @param endpoint such as {@code https://s3.example.org}
 * @param region {@value #USUAL_REGION} where none is said; self-hosted stores do not mind
 */
@ConfigurationProperties("yonghuang.s3")
public record BucketSettings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String bucket,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String region) {
    private static final String USUAL_REGION = "us-east-1";
    private static final int SHORTEST_SECRET = 16;
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{2,40}");
    private static final Set<String> KNOWN_TO_ALL = Set.of("minioadmin", "rustfsadmin", "changeme", "password");

    public BucketSettings {
        endpoint = endpoint.strip();
        bucket = bucket.strip();
        accessKey = accessKey.strip();
        secretKey = secretKey.strip();
        region = region.isBlank() ? USUAL_REGION : region.strip();
    }

    /**
     * Whether a bucket is named, whole and strong enough.
     *
     * @throws SettingRefused when it is named in part, badly or with a weak secret
     */
    public boolean isNamed() {
        if (Stream.of(endpoint, bucket, accessKey, secretKey).allMatch(String::isEmpty)) return false;
        address();
        if (!BUCKET.matcher(bucket).matches())
            throw new SettingRefused(
                    "S3_BUCKET must name a bucket that is there: 3 to 63 small letters, digits, dots and hyphens.");
        if (accessKey.isEmpty())
            throw new SettingRefused(
                    "S3_ACCESS_KEY must be the access key for the bucket that S3_ENDPOINT and S3_BUCKET name.");
        if (secretKey.length() < SHORTEST_SECRET || KNOWN_TO_ALL.stream().anyMatch(this::isMadeOf))
            throw new SettingRefused(
                    "S3_SECRET_KEY must be the secret of S3_ACCESS_KEY, at least 16 characters and not one that everybody knows.");
        if (!REGION.matcher(region).matches())
            throw new SettingRefused("S3_REGION must be the region of the bucket, such as eu-central-1.");
        return true;
    }

    private boolean isMadeOf(String known) {
        return secretKey.toLowerCase(Locale.ROOT).replace(known, "").length() < SHORTEST_SECRET / 2;
    }

    URI address() {
        var address = parsed();
        if (address == null)
            throw new SettingRefused(
                    "S3_ENDPOINT must be the address of an S3-compatible store, such as https://s3.example.org, without user or path. Remove all S3_ settings to keep pictures in the data folder.");
        return address;
    }

    private @Nullable URI parsed() {
        try {
            var address = URI.create(endpoint);
            boolean http = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean bare = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"));
            return http && bare && address.getHost() != null ? address : null;
        } catch (IllegalArgumentException | NullPointerException none) {
            return null;
        }
    }

    /** Never shows the keys, wherever settings are printed. */
    @Override
    public String toString() {
        return "BucketSettings[" + bucket + "]";
    }
}
