package yonghuang.listings.bulk;

/** What was done with the rows of one product. */
public enum ImportOutcome {
    CREATED,
    CHANGED,
    PRICED,
    SAME,
    /** Nothing: it was no longer as it had been when the rows were looked at, or was refused. */
    SKIPPED
}
