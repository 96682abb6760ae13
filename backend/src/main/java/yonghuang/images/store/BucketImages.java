package yonghuang.images.store;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import yonghuang.images.ImageStore;

/**
 * Bytes as objects of one bucket of an S3-compatible store, which every copy of the shop names. The bucket need not be
 * public: the shop reads it and hands out what the caller may see. Only this class knows the client, so that nothing of
 * it is loaded where no bucket is named. Checksums and chunks that only some stores understand are left out.
 */
public final class BucketImages implements ImageStore, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BucketImages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int NOTHING_THERE = 404;

    private final String bucket;
    private final S3Client client;

    public BucketImages(BucketSettings settings) {
        this.bucket = settings.bucket();
        this.client = S3Client.builder()
                .endpointOverride(settings.address())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(calls -> calls.apiCallTimeout(PATIENCE))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    /** The same bytes over the same bytes, where they are there already. */
    @Override
    public void put(String name, byte[] bytes) {
        var key = StoredNames.checked(name);
        asked(() -> client.putObject(
                object -> object.bucket(bucket).key(key).contentType(StoredNames.mediaType(key)),
                RequestBody.fromBytes(bytes)));
    }

    @Override
    public @Nullable Stored open(String name) {
        var key = StoredNames.checked(name);
        return asked(() -> {
            try {
                var content = client.getObject(object -> object.bucket(bucket).key(key));
                return new Stored(content.response().contentLength(), content);
            } catch (S3Exception refused) {
                if (isNoKey(refused)) return null;
                throw refused;
            }
        });
    }

    /** A bucket that is not there is 404 as well, and no reason to say that a picture is gone. */
    private static boolean isNoKey(S3Exception refused) {
        var details = refused.awsErrorDetails();
        return refused.statusCode() == NOTHING_THERE
                && (details == null || !"NoSuchBucket".equals(details.errorCode()));
    }

    @Override
    public void delete(String name) {
        var key = StoredNames.checked(name);
        asked(() -> client.deleteObject(object -> object.bucket(bucket).key(key)));
    }

    private static <T extends @Nullable Object> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failed) {
            log.warn("The bucket for pictures and files does not answer as it should: {}", failed.getMessage());
            throw new StoreAway();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
