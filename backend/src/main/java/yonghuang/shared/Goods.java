package yonghuang.shared;

import java.util.List;
import java.util.Optional;

/** Products on the shelf, for those who speak of them without selling them. Implemented by the catalog, from memory. */
public interface Goods {
    /**
     * @param title in Chinese
     * @param merchant id of its merchant
     * @param skus of all its variants
     */
    record Item(String product, String title, String merchant, List<String> skus) {}

    /** Empty when there is no published product of that id. */
    Optional<Item> find(String product);
}
