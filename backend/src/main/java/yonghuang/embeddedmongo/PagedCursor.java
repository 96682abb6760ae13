package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * The rest of a long answer. What is left is remembered by position and looked at when it is taken, so that a slow reader
 * keeps no document in memory; a document that went away or no longer matches meanwhile is left out.
 */
final class PagedCursor extends AbstractCursor {
    /** Taken at a time where the reader names no number. */
    static final int USUAL_PAGE = 1_000;

    private final Iterator<Key> left;
    private final Function<List<Key>, List<Document>> matching;

    /** @param matching the documents at these positions, those that match */
    PagedCursor(long id, Iterator<Key> left, Function<List<Key>, List<Document>> matching) {
        super(id);
        this.left = left;
        this.matching = matching;
    }

    @Override
    public boolean isEmpty() {
        return !left.hasNext();
    }

    @Override
    public synchronized List<Document> takeDocuments(int most) {
        int wanted = most > 0 ? most : USUAL_PAGE;
        var page = new ArrayList<Document>();
        while (page.size() < wanted && left.hasNext()) {
            var some = new ArrayList<Key>();
            while (some.size() < wanted - page.size() && left.hasNext()) some.add(left.next());
            page.addAll(matching.apply(some));
        }
        return page;
    }
}
