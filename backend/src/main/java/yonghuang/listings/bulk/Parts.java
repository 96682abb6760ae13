package yonghuang.listings.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Cuts what was read into parts that fit one document and are one step to carry out. */
final class Parts {
    static final int MOST_ROWS = 100;
    private static final int MOST_TEXT = 400_000;

    private final String of;
    private final Consumer<ImportPart> store;
    private final List<PartGroup> waiting = new ArrayList<>();
    private int rows;
    private int text;
    private int stored;

    Parts(String of, Consumer<ImportPart> store) {
        this.of = of;
        this.store = store;
    }

    /** Wrong rows may be many of one product: those are cut as well. */
    void add(PartGroup group) {
        if (group.rows().size() <= MOST_ROWS) {
            put(group);
            return;
        }
        for (int from = 0; from < group.rows().size(); from += MOST_ROWS) {
            var some = group.rows().subList(from, Math.min(group.rows().size(), from + MOST_ROWS));
            var numbers = new HashSet<Integer>();
            some.forEach(row -> numbers.add(row.row()));
            var wrong = group.wrong().stream()
                    .filter(cell -> numbers.contains(cell.row()))
                    .toList();
            put(new PartGroup(group.product(), group.kind(), 0, group.said(), some, wrong, null, null));
        }
    }

    private void put(PartGroup group) {
        int longer = length(group);
        if (rows > 0 && (rows + group.rows().size() > MOST_ROWS || text + longer > MOST_TEXT)) store();
        waiting.add(group);
        rows += group.rows().size();
        text += longer;
    }

    private static int length(PartGroup group) {
        int length = group.said().values().stream().mapToInt(String::length).sum();
        for (var row : group.rows())
            length += row.cells().values().stream().mapToInt(String::length).sum();
        return length;
    }

    private void store() {
        store.accept(new ImportPart(ImportPart.id(of, stored++), 0, waiting));
        waiting.clear();
        rows = 0;
        text = 0;
    }

    /** @return how many parts there are */
    int close() {
        if (rows > 0) store();
        return stored;
    }
}
