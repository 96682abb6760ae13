package yonghuang.catalog.listing;

/** Keeps something derived from the shelf, in its own time and on the thread that refreshes the shelf. */
public interface ShelfFollower {
    /** Brings what is derived to this shelf. A repeat with the same shelf does nothing. */
    void follow(Shelf shelf);
}
