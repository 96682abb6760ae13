package yonghuang.shared;

import java.util.Optional;

/** The product class of a SKU, such as {@code tea}: its product's category. Implemented by the catalog, from memory. */
public interface ProductClasses {
    /** Empty for a SKU that is not on sale, although there may be stock of it. */
    Optional<String> classOf(String sku);

    /** Whether there is such a class, with goods in it or without. */
    boolean exists(String productClass);

    /** What people call it; empty when there is no such class. */
    Optional<Sentence> nameOf(String productClass);
}
