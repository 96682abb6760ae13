package yonghuang.catalog.listing;

import org.springframework.stereotype.Component;

/** Makes sure at start that no SKU can be stored twice. */
@Component
final class CatalogIndexes {
    CatalogIndexes(Products products) {
        products.ensureIndexes();
    }
}
