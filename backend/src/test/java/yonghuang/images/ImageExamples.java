package yonghuang.images;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.images.store.FolderImages;

/** Files as other modules' tests need them. */
public final class ImageExamples {
    private ImageExamples() {}

    public static StoredFiles files(MongoOperations mongo, Path folder, Clock clock) {
        return new StoredFiles(mongo, new FolderImages(folder), clock);
    }

    public static Images images(MongoOperations mongo, Path folder, Clock clock) {
        return new Images(mongo, new FolderImages(folder), clock);
    }
}
