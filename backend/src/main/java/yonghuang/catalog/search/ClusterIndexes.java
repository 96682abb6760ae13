package yonghuang.catalog.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.SearchCluster;

/** Makes, opens and drops indexes of a cluster, by name. */
final class ClusterIndexes implements AutoCloseable {
    /** Longer than any batch takes; who has to be sure that nothing is under way any more waits as long. */
    static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

    private final SearchCluster cluster;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    ClusterIndexes(SearchCluster cluster) {
        this.cluster = cluster;
    }

    /** @throws ClusterUnreachable when no node answers as it should */
    void ping() {
        String why = "";
        for (var host : cluster.hosts()) {
            try {
                int status = status("GET", host, "/");
                if (status == 200) return;
                why = host + (status == 401 || status == 403 ? " refuses user or password" : " answers " + status);
            } catch (IOException silent) {
                why = host + " cannot be reached (" + silent.getClass().getSimpleName() + ")";
            }
        }
        throw new ClusterUnreachable(why);
    }

    private int status(String method, URI host, String path) throws IOException {
        var request = HttpRequest.newBuilder(host.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(LONGEST_REQUEST);
        if (cluster.user() != null) request.header("Authorization", basic());
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private String basic() {
        var both = (cluster.user() + ":" + cluster.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** An empty index of that name; one left behind under it by a copy that stopped half-way is dropped. */
    ProductIndex create(String name) {
        return ProductIndex.far(mapping(name, "drop-and-create"));
    }

    /** @throws RuntimeException when there is none of that name or it is of another schema */
    ProductIndex open(String name) {
        return ProductIndex.far(mapping(name, "validate"));
    }

    private CloseableSearchMapping mapping(String name, String schemaManagement) {
        var builder = SearchMapping.builder(AnnotatedTypeSource.fromClasses(ProductWords.class))
                .property("hibernate.search.schema_management.strategy", schemaManagement)
                .property("hibernate.search.backend.type", "elasticsearch")
                .property("hibernate.search.backend.client_factory", "jdk-rest")
                .property(
                        "hibernate.search.backend.uris",
                        cluster.hosts().stream().map(URI::toString).toList())
                .property("hibernate.search.backend.connection_timeout", 2_000)
                .property("hibernate.search.backend.request_timeout", (int) LONGEST_REQUEST.toMillis())
                .property("hibernate.search.backend.layout.strategy", BeanReference.ofInstance(new OneName(name)))
                .property("hibernate.search.backend.thread_pool.size", 1)
                .property("hibernate.search.backend.indexing.queue_count", 1)
                .property(
                        "hibernate.search.backend.schema_management.settings_file", "search/opensearch-settings.json");
        if (cluster.user() != null) {
            builder.property("hibernate.search.backend.username", cluster.user())
                    .property("hibernate.search.backend.password", cluster.password());
        }
        return builder.build();
    }

    /** The index has the name we give it and no other; which one counts is said by the store. */
    private record OneName(String name) implements IndexLayoutStrategy {
        @Override
        public String createInitialElasticsearchIndexName(String hibernateSearchIndexName) {
            return name;
        }

        @Override
        public @Nullable String createWriteAlias(String hibernateSearchIndexName) {
            return null;
        }

        @Override
        public @Nullable String createReadAlias(String hibernateSearchIndexName) {
            return null;
        }
    }

    /** A repeat finds nothing to drop. */
    void drop(String name) {
        for (var host : cluster.hosts()) {
            try {
                status("DELETE", host, "/" + name);
                return;
            } catch (IOException silent) {
                // the next one is asked
            }
        }
        throw new ClusterUnreachable("no node takes the order to drop " + name);
    }

    @Override
    public void close() {
        http.close();
    }
}
