package yonghuang.catalog.search;

import java.nio.file.Path;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/** Opens indexes in this process. */
final class LuceneIndexes {
    private LuceneIndexes() {}

    static ProductIndex open(Path folder) {
        return ProductIndex.near(SearchMapping.builder(AnnotatedTypeSource.fromClasses(ProductWords.class))
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "9.12.3")
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.thread_pool.size", 1)
                .property("hibernate.search.backend.indexing.queue_count", 1)
                .property("hibernate.search.backend.io.writer.ram_buffer_size", 16)
                .build());
    }
}
