package yonghuang.images.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.images.ImageStore;

class FolderImagesContractTests implements ImageStoreContract {
    @TempDir
    private Path folder;

    @Override
    public ImageStore store() {
        return new FolderImages(folder);
    }

    @Override
    public ImageStore copy() {
        return new FolderImages(folder);
    }
}
