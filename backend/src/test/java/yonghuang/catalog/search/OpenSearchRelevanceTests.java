package yonghuang.catalog.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import yonghuang.catalog.vocabulary.Vocabularies;
import yonghuang.testing.TestStore;

class OpenSearchRelevanceTests extends RelevanceContract {
    @Override
    IndexedSearch open(Path folder) {
        var keeper = new SharedIndex(
                new ClusterIndexes(OpenSearchNode.cluster()), new IndexStates(TestStore.fresh(), Clock.systemUTC()));
        return new IndexedSearch(keeper, () -> Vocabularies.BUILT_IN, Duration.ofSeconds(5));
    }
}
