package yonghuang.catalog.listing;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Says which state of the products is stored. It grows after every change of a product, so whoever reads it before the
 * products has seen at least that much.
 *
 * @param store made once per store, so that a replaced store is noticed although its numbers look alike
 * @param sampleProducts how many sample products were completely inserted
 */
@Document("catalog_revisions")
public record CatalogRevision(@Id String id, String store, long revision, int sampleProducts) {}
