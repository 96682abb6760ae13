package yonghuang.catalog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.ShelfFollower;
import yonghuang.catalog.listing.Shelves;
import yonghuang.catalog.vocabulary.PlaceName;
import yonghuang.catalog.vocabulary.Vocabularies;

/** What someone who is typing may mean, from memory. */
@Component
public final class Suggestions implements ShelfFollower {
    /** @param product id of the one product meant, null where the text is to be searched for */
    public record Suggestion(String text, @Nullable String product) {}

    private final Shelves shelves;
    private final Vocabularies vocabularies;
    private volatile @Nullable Made made;

    public Suggestions(Shelves shelves, Vocabularies vocabularies) {
        this.shelves = shelves;
        this.vocabularies = vocabularies;
    }

    private record Made(SuggestionTable table, List<PlaceName> readings) {
        boolean isOf(Shelf shelf, List<PlaceName> places) {
            return table.shelf() == shelf && readings == places;
        }
    }

    /** At most eight: registered names and counties first, then products, newest first. */
    public List<Suggestion> of(String typed) {
        return tableFor(shelves.current()).of(typed);
    }

    @Override
    public void follow(Shelf shelf) {
        tableFor(shelf);
    }

    private SuggestionTable tableFor(Shelf shelf) {
        var known = made;
        if (known != null && known.isOf(shelf, vocabularies.current().placeNames())) return known.table();
        return make(shelf);
    }

    private synchronized SuggestionTable make(Shelf shelf) {
        var vocabulary = vocabularies.current();
        var known = made;
        if (known != null && known.isOf(shelf, vocabulary.placeNames())) return known.table();
        var table = new SuggestionTable(shelf, new Words(vocabulary).pinyin());
        made = new Made(table, vocabulary.placeNames());
        return table;
    }
}
