package yonghuang.catalog.listing;

/** Finds products by words: Chinese, pinyin, initials, English. */
public interface WordSearch {
    /**
     * Every product of the shelf that matches all words, best first.
     *
     * @throws yonghuang.shared.Busy when the index is still being built and stays so
     */
    Ranking matching(String words, Shelf shelf);

    /** Grows whenever the index changed: what was found before may be found differently now. */
    long generation();
}
