package yonghuang.catalog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.ShelfFollower;
import yonghuang.catalog.listing.Shelves;

/** What someone who is typing may mean, from memory. */
@Component
public final class Suggestions implements ShelfFollower {
    /** @param product id of the one product meant, null where the text is to be searched for */
    public record Suggestion(String text, @Nullable String product) {}

    private final Shelves shelves;
    private volatile @Nullable SuggestionTable table;

    public Suggestions(Shelves shelves) {
        this.shelves = shelves;
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
        var known = table;
        return known != null && known.shelf() == shelf ? known : make(shelf);
    }

    private synchronized SuggestionTable make(Shelf shelf) {
        var known = table;
        if (known != null && known.shelf() == shelf) return known;
        var made = new SuggestionTable(shelf);
        table = made;
        return made;
    }
}
