package yonghuang.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.Product;
import yonghuang.catalog.listing.CatalogRevision;
import yonghuang.catalog.listing.Display;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.ShelfProduct;
import yonghuang.catalog.sample.SampleProducts;
import yonghuang.catalog.vocabulary.Vocabularies;
import yonghuang.merchants.SampleMerchants;
import yonghuang.shared.SearchCluster;
import yonghuang.testing.AtOnce;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Words to products over an OpenSearch cluster, and how the copies of the shop keep its one index true. */
class OpenSearchTests extends WordSearchContract {
    @Override
    IndexedSearch open(Path folder) {
        return new Shared().copy();
    }

    /** One store and one index of it; as many copies of the shop as wanted. */
    private static final class Shared {
        final MongoTemplate mongo = TestStore.fresh();
        final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
        final String store = UUID.randomUUID().toString();

        IndexedSearch copy() {
            return copy(OpenSearchNode.cluster());
        }

        IndexedSearch copy(SearchCluster cluster) {
            var keeper = new SharedIndex(new ClusterIndexes(cluster), new IndexStates(mongo, clock));
            return new IndexedSearch(keeper, () -> Vocabularies.BUILT_IN, Duration.ofMillis(200));
        }

        Shelf shelf(int revision, List<Product> products) {
            return new Shelf(
                    new CatalogRevision("products", store, revision, 0),
                    products,
                    CatalogExamples.ORIGINS.on(CatalogExamples.TODAY),
                    SampleMerchants.all());
        }

        IndexState state() {
            return new IndexStates(mongo, clock).stored();
        }

        String index() {
            var complete = state().complete();
            return "yonghuang-" + store.replace("-", "").substring(0, 12) + "-" + ProductIndex.FORM + "-"
                    + complete.build();
        }
    }

    private List<Product> products(int from, int to) {
        return shelf.products().subList(from, to).stream()
                .map(ShelfProduct::product)
                .toList();
    }

    private static long total(IndexedSearch search, String words, Shelf shelf) {
        return find(search, words, new Display(shelf, new CatalogExamples.Stock(), Map.of()))
                .total();
    }

    private static int send(String method, String path, String json) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(OpenSearchNode.address().resolve(path))
                                    .header("Content-Type", "application/json")
                                    .method(method, HttpRequest.BodyPublishers.ofString(json))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void whatOneCopyWroteTheOtherFindsWithoutWritingItAgain() {
        var shop = new Shared();
        try (var first = shop.copy();
                var second = shop.copy()) {
            first.follow(shop.shelf(1, products(0, 100)));
            long written = shop.state().version();

            second.follow(shop.shelf(1, products(0, 100)));

            assertThat(total(second, "样例", shop.shelf(1, products(0, 100)))).isEqualTo(100);
            assertThat(shop.state().version()).isEqualTo(written);
        }
    }

    @Test
    void aChangeIsWrittenByWhoeverSeesItFirst() {
        var shop = new Shared();
        var next = shop.shelf(2, products(50, 400));
        try (var first = shop.copy();
                var second = shop.copy()) {
            first.follow(shop.shelf(1, products(0, 100)));
            second.follow(shop.shelf(1, products(0, 100)));
            long generation = first.generation();

            second.follow(next);
            first.follow(next);

            assertThat(total(first, "样例", next)).isEqualTo(350);
            assertThat(total(second, "样例", next)).isEqualTo(350);
            assertThat(first.generation()).isGreaterThan(generation);
        }
    }

    @Test
    void aCopyThatHasReadLessDoesNotTakeBackWhatAnotherWrote() {
        var shop = new Shared();
        var newer = shop.shelf(2, products(0, 200));
        try (var slow = shop.copy();
                var quick = shop.copy()) {
            slow.follow(shop.shelf(1, products(0, 100)));
            quick.follow(newer);

            slow.follow(shop.shelf(1, products(0, 100)));

            assertThat(total(quick, "样例", newer)).isEqualTo(200);
            assertThat(shop.state().complete().revision()).isEqualTo(2);
        }
    }

    @Test
    void nobodyWritesWhileAnotherDoesAndWhatItLeavesHalfDoneIsMended() {
        var shop = new Shared();
        var next = shop.shelf(2, products(0, 300));
        try (var search = shop.copy()) {
            search.follow(shop.shelf(1, products(0, 100)));
            var stopped = new IndexStates(shop.mongo, shop.clock);
            stopped.write();
            try (var half = new ClusterIndexes(OpenSearchNode.cluster()).open(shop.index())) {
                half.change(
                        next.products().subList(0, 150),
                        List.of(next.products().get(7).id()),
                        tokens(),
                        () -> {});
            }

            search.follow(next);
            assertThat(shop.state().complete().revision()).isEqualTo(1);
            shop.clock.advance(IndexStates.WRITES_FOR.plusSeconds(1));
            search.follow(next);

            assertThat(shop.state().complete().revision()).isEqualTo(2);
            assertThat(total(search, "样例", next)).isEqualTo(300);
        }
    }

    private static Tokens tokens() {
        return new Words(Vocabularies.BUILT_IN).tokens();
    }

    @Test
    void aLostIndexIsMadeAnewByItself() throws Exception {
        var shop = new Shared();
        var all = shop.shelf(1, products(0, 400));
        try (var search = shop.copy()) {
            search.follow(all);
            assertThat(send("DELETE", "/" + shop.index(), "")).isEqualTo(200);
            assertThatThrownBy(() -> total(search, "罗田板栗", all)).isInstanceOf(SearchUnavailable.class);

            search.follow(all);

            assertThat(search.matching("板栗", all).ranking().size()).isPositive();
        }
    }

    @Test
    void anIndexOfAnotherSchemaIsMadeAnewAtTheStart() throws Exception {
        var shop = new Shared();
        var all = shop.shelf(1, products(0, 100));
        try (var search = shop.copy()) {
            search.follow(all);
        }
        send("DELETE", "/" + shop.index(), "");
        send("PUT", "/" + shop.index(), "{\"mappings\":{\"properties\":{\"words\":{\"type\":\"keyword\"}}}}");

        try (var search = shop.copy()) {
            search.follow(all);

            assertThat(total(search, "样例", all)).isEqualTo(100);
        }
    }

    @Test
    void anEntrySomebodyTookAwayIsPutBack() throws Exception {
        var shop = new Shared();
        var all = shop.shelf(1, products(0, 100));
        try (var search = shop.copy()) {
            search.follow(all);
            send("DELETE", "/" + shop.index() + "/_doc/" + all.products().get(3).id() + "?refresh=true", "");

            shop.clock.advance(Duration.ofSeconds(31));
            search.follow(all);

            assertThat(total(search, "样例", all)).isEqualTo(100);
        }
    }

    @Test
    void whileAnIndexIsMadeAnewTheOldOneAnswersAndIsDroppedLater() throws Exception {
        var shop = new Shared();
        var all = shop.shelf(1, products(0, 400));
        try (var search = shop.copy();
                var taught = new IndexedSearch(
                        new SharedIndex(
                                new ClusterIndexes(OpenSearchNode.cluster()), new IndexStates(shop.mongo, shop.clock)),
                        VocabularyExamples::withAnotherReading,
                        Duration.ofSeconds(1))) {
            search.follow(all);
            var old = shop.index();

            taught.follow(all);

            assertThat(shop.index()).isNotEqualTo(old);
            assertThat(total(search, "罗田板栗", all)).isPositive();
            assertThat(send("HEAD", "/" + old, "")).isEqualTo(200);
            shop.clock.advance(Duration.ofMinutes(3));
            taught.follow(all);
            assertThat(send("HEAD", "/" + old, "")).isEqualTo(404);
        }
    }

    @Test
    void withoutAClusterWordsAreRefusedAtOnceAndTheStartGoesOn() {
        var shop = new Shared();
        var all = shop.shelf(1, products(0, 100));
        try (var search = shop.copy(new SearchCluster(List.of(URI.create("http://127.0.0.1:9")), "me", "secret"))) {
            search.follow(all);

            assertThatThrownBy(() -> search.matching("茶", all)).isInstanceOf(SearchUnavailable.class);
        }
    }

    @Test
    void whenTheClusterComesBackItsIndexIsBroughtUpToDate() {
        var shop = new Shared();
        var before = shop.shelf(1, products(0, 100));
        var after = shop.shelf(2, products(0, 200));
        try (var door = new Door(OpenSearchNode.address());
                var search = shop.copy(new SearchCluster(List.of(door.address()), null, null))) {
            search.follow(before);
            door.close();
            search.follow(after);
            assertThatThrownBy(() -> search.matching("板栗", after)).isInstanceOf(SearchUnavailable.class);

            door.open();
            search.follow(after);

            assertThat(total(search, "样例", after)).isEqualTo(200);
        }
    }

    /** A cluster gives ten thousand unless told otherwise. */
    @Test
    void everyMatchOfALargeCatalogTakesPart() {
        var shop = new Shared();
        var large = shop.shelf(1, new SampleProducts(CatalogExamples.REGISTRATIONS).first(10_100));
        try (var search = shop.copy()) {
            search.follow(large);

            assertThat(total(search, "样例", large)).isEqualTo(10_100);
        }
    }

    @Test
    void manyCopiesThatStartAtOnceMakeOneIndex() {
        var shop = new Shared();
        var all = shop.shelf(1, products(0, 400));
        var copies = List.of(shop.copy(), shop.copy(), shop.copy(), shop.copy());
        try {
            AtOnce.atOnce(4, number -> {
                copies.get(number).follow(all);
                return number;
            });
            copies.forEach(copy -> copy.follow(all));

            assertThat(copies).allMatch(copy -> total(copy, "样例", all) == 400);
            assertThat(shop.state().build()).isEqualTo(1);
        } finally {
            copies.forEach(IndexedSearch::close);
        }
    }
}
