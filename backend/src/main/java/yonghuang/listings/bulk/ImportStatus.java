package yonghuang.listings.bulk;

/** How far an import has got. */
public enum ImportStatus {
    /** Its rows are being looked at; there is nothing to see yet. */
    CHECKING,
    /** It is known what carrying it out would do; nothing is done. */
    CHECKED,
    /** Some parts may be carried out; the rest follows by itself. */
    APPLYING,
    /** All parts are. */
    DONE
}
