package yonghuang.catalog.search;

import java.nio.file.Path;
import java.time.Duration;

class LuceneRelevanceTests extends RelevanceContract {
    @Override
    IndexedSearch open(Path folder) {
        return new IndexedSearch(folder, Duration.ofSeconds(5));
    }
}
