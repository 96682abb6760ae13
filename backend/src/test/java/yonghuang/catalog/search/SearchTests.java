package yonghuang.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.listing.Display;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.vocabulary.Synonym;
import yonghuang.catalog.vocabulary.Vocabularies;
import yonghuang.catalog.vocabulary.Vocabulary;
import yonghuang.shared.Busy;

/** Words to products over the index of one process. */
class SearchTests extends WordSearchContract {
    @Override
    IndexedSearch open(Path folder) {
        return new IndexedSearch(folder, Duration.ofSeconds(5));
    }

    @Test
    void aCurrentIndexIsUsedAgainAndAnOutdatedOneMadeAnew(@TempDir Path folder) {
        follow(folder, shelf);
        var state = folder.resolve("index/state");
        var written = modified(state);

        follow(folder, shelf);
        assertThat(modified(state)).isEqualTo(written);

        var newer = CatalogExamples.shelf(
                shelf.products().subList(0, 50).stream().map(it -> it.product()).toList(), 2);
        follow(folder, newer);
        assertThat(state).content().contains(" 2 50");
    }

    private static void follow(Path folder, Shelf shelf) {
        try (var search = new IndexedSearch(folder, Duration.ofSeconds(5))) {
            search.follow(shelf);
            assertThat(find(search, "样例", new Display(shelf, new CatalogExamples.Stock(), Map.of()))
                            .total())
                    .isEqualTo(shelf.size());
        }
    }

    private static Object modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDamagedIndexIsMadeAnew(@TempDir Path folder) throws IOException {
        follow(folder, shelf);
        try (var files = Files.walk(folder.resolve("index/lucene"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.writeString(file, "broken");
        }

        follow(folder, shelf);
    }

    @Test
    void aChangeIsFoundWithoutMakingTheIndexAnew(@TempDir Path folder) {
        var all = shelf.products().stream().map(it -> it.product()).toList();
        try (var search = new IndexedSearch(folder, Duration.ofSeconds(5))) {
            search.follow(CatalogExamples.shelf(all.subList(0, 100), 1));
            long generation = search.generation();
            var next = CatalogExamples.shelf(all.subList(50, 400), 2);

            search.follow(next);

            assertThat(search.generation()).isGreaterThan(generation);
            var found = find(search, "茶", new Display(next, new CatalogExamples.Stock(), Map.of()));
            assertThat(found.total())
                    .isEqualTo(next.products().stream()
                            .filter(it -> it.product().title().contains("茶")
                                    || it.category().nameZh().contains("茶"))
                            .count());
        }
    }

    @Test
    void aSecondProcessOnTheFolderHasAnIndexOfItsOwnAndTakesItAway(@TempDir Path folder) {
        try (var first = new IndexedSearch(folder, Duration.ofSeconds(5))) {
            first.follow(shelf);
            try (var second = new IndexedSearch(folder, Duration.ofSeconds(5))) {
                second.follow(shelf);
                assertThat(find(second, "ltbl", display).total())
                        .isEqualTo(find(first, "ltbl", display).total());
                assertThat(folder.toFile().list()).hasSize(2);
            }
            assertThat(folder.toFile().list()).containsExactly("index");
        }
    }

    @Test
    void whoAsksBeforeThereIsAnIndexIsToldToComeAgain(@TempDir Path folder) {
        try (var search = new IndexedSearch(folder, Duration.ofMillis(20))) {
            assertThatThrownBy(() -> search.matching("茶", shelf)).isInstanceOf(Busy.class);
        }
    }

    @Test
    void anotherReadingMakesTheIndexAnewBesideTheOneInUse(@TempDir Path folder) {
        var vocabulary = new AtomicReference<>(Vocabularies.BUILT_IN);
        try (var search = new IndexedSearch(new LocalIndex(folder), vocabulary::get, Duration.ofSeconds(5))) {
            search.follow(shelf);
            assertThat(find(search, "luotanbanli", display).items()).isNotEmpty(); // a mistake, understood
            assertThat(search.matching("luotanbanli", shelf).better()).isEqualTo("罗田板栗");

            vocabulary.set(VocabularyExamples.withAnotherReading());
            search.follow(shelf);

            assertThat(search.matching("luotanbanli", shelf).better()).isNull();
            assertThat(search.matching("luotanbanli", shelf).ranking().size()).isPositive();
            assertThat(folder.resolve("index/state")).content().contains("lucene-2");
        }
    }

    @Test
    void aWordTheOfficeTaughtFindsWhatItMeansWithoutANewIndex(@TempDir Path folder) {
        var vocabulary = new AtomicReference<>(Vocabularies.BUILT_IN);
        try (var search = new IndexedSearch(new LocalIndex(folder), vocabulary::get, Duration.ofSeconds(5))) {
            search.follow(shelf);
            assertThat(search.matching("年糕", shelf).inVain()).isEqualTo("年糕");

            vocabulary.set(new Vocabulary("search", 1, 0, List.of(new Synonym("年糕", List.of("鱼面"))), List.of()));
            search.follow(shelf);

            assertThat(search.matching("年糕", shelf).inVain()).isNull();
            assertThat(find(search, "年糕", display).items())
                    .isNotEmpty()
                    .allMatch(it -> it.product().product().title().contains("鱼面"));
        }
    }
}
