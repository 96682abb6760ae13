package yonghuang.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no bucket is named the shop does not need the client of one: it works without it on the class path. */
class ImagesConfigurationTests {
    @TempDir
    private Path folder;

    /** The shop without the S3 client and what came with it. */
    private static URLClassLoader withoutTheClient() {
        var rest = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.contains("awssdk"))
                .map(part -> url(Path.of(part)))
                .toArray(URL[]::new);
        return new URLClassLoader(rest, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path part) {
        try {
            return part.toUri().toURL();
        } catch (MalformedURLException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private Object store(ClassLoader shop, String endpoint) throws ReflectiveOperationException {
        var settings = shop.loadClass("yonghuang.shared.ShopSettings");
        var bucket = shop.loadClass("yonghuang.images.store.BucketSettings");
        var configuration = shop.loadClass("yonghuang.images.ImagesConfiguration");
        var known = settings.getConstructors()[0].newInstance(folder, false, true, 1, Duration.ofMinutes(15), 1, true);
        var named = bucket.getConstructors()[0].newInstance(endpoint, "pictures", "KEY", "0123456789abcdefghij", "");
        var none = bucket.getConstructors()[0].newInstance("", "", "", "", "");
        var making = configuration.getDeclaredMethod("imageStore", settings, bucket);
        making.setAccessible(true);
        var made = configuration.getDeclaredConstructor();
        made.setAccessible(true);
        return making.invoke(made.newInstance(), known, endpoint.isEmpty() ? none : named);
    }

    @Test
    void aFolderNeedsNothingOfTheClient() throws Exception {
        try (var shop = withoutTheClient()) {
            assertThat(store(shop, "").getClass().getSimpleName()).isEqualTo("FolderImages");
            assertThatThrownBy(() -> store(shop, "https://s3.example.org"))
                    .isInstanceOf(InvocationTargetException.class)
                    .hasCauseInstanceOf(NoClassDefFoundError.class);
        }
    }

    @Test
    void aNamedBucketIsUsed() throws Exception {
        var made = store(getClass().getClassLoader(), "https://s3.example.org");

        assertThat(made.getClass().getSimpleName()).isEqualTo("BucketImages");
        ((AutoCloseable) made).close();
    }
}
