package yonghuang.inventory;

/** Where orders tell the screens of the warehouses what has moved. Costs no write; the same news twice does no harm. */
public interface FulfilmentChanges {
    void changed(FulfilmentChange change);

    /** False when nobody looks: then what other processes changed need not be looked for. */
    boolean areWatched();
}
