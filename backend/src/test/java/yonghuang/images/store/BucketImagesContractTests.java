package yonghuang.images.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.images.ImageStore;

class BucketImagesContractTests implements ImageStoreContract {
    private final BucketServer server = new BucketServer();
    private final BucketImages store = new BucketImages(server.settings());
    private final BucketImages copy = new BucketImages(server.settings());

    @AfterEach
    void close() {
        store.close();
        copy.close();
        server.close();
    }

    @Override
    public ImageStore store() {
        return store;
    }

    @Override
    public ImageStore copy() {
        return copy;
    }

    @Test
    void aPictureIsStoredAsOneAndAFileAsBytes() {
        store.put("img_1/small.jpg", new byte[] {1});
        store.put("fil_1", new byte[] {2});

        assertThat(server.objects.get("img_1/small.jpg").type()).isEqualTo("image/jpeg");
        assertThat(server.objects.get("fil_1").type()).isEqualTo("application/octet-stream");
    }

    @Test
    void aStoreThatIsBusyForAMomentIsAskedAgain() {
        server.failing.set(2);

        store.put("fil_1", new byte[] {1});

        assertThat(server.objects).containsKey("fil_1");
        assertThat(server.calls).hasValue(3);
    }

    @Test
    void aStoreThatStaysBusyIsAwayNotEmpty() {
        store.put("fil_1", new byte[] {1});
        server.failing.set(100);

        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> store.open("fil_1"));
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> store.put("fil_2", new byte[] {1}));
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> store.delete("fil_1"));
        assertThat(server.objects).containsOnlyKeys("fil_1");
    }

    @Test
    void aWrongSecretAndABucketThatIsNotThereAreNotTakenForNothingThere() {
        try (var wrong = new BucketImages(server.settings(BucketServer.BUCKET, "another-secret-of-somebody"));
                var elsewhere = new BucketImages(server.settings("other-bucket", BucketServer.SECRET))) {
            assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> wrong.open("fil_1"));
            assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> elsewhere.open("fil_1"));
            assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> wrong.put("fil_1", new byte[] {1}));
        }
        assertThat(server.objects).isEmpty();
    }

    @Test
    void aStoreThatIsDownIsAway() {
        server.close();

        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> store.open("fil_1"));
    }
}
