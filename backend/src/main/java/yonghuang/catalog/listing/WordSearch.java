package yonghuang.catalog.listing;

/** Finds products by words: Chinese, pinyin, initials, English. */
public interface WordSearch {
    /**
     * Every product of the shelf that matches all words, best first; where none does, what they were probably meant to be.
     *
     * @throws yonghuang.shared.Busy when the index is still being built and stays so
     * @throws yonghuang.shared.Refusal when the search engine does not answer
     */
    Found matching(String words, Shelf shelf);

    /** Grows whenever the index changed: what was found before may be found differently now. */
    long generation();
}
