package yonghuang.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * What is described and sold in one or more variants. Stored once; shoppers read it from the {@code Shelf} in memory.
 *
 * @param gi id of the registration it claims, null when it claims none
 * @param county code of the county it comes from, null when not known
 * @param merchant id of its merchant
 * @param variants at least one; SKUs are unique over the shop
 * @param images paths under the shop's own address, the first stands for the product
 * @param edition number of what its merchant's listing put on the shelf, growing; null while no listing has touched it
 */
@Document("products")
public record Product(
        @Id String id,
        long version,
        ProductStatus status,
        boolean sample,
        String title,
        String description,
        Category category,
        @Nullable String gi,
        @Nullable String county,
        String merchant,
        List<Variant> variants,
        List<String> images,
        Instant publishedAt,
        @Nullable Long edition)
        implements Versioned<Product> {
    public Product {
        if (variants.isEmpty()) throw new IllegalArgumentException("a product needs a variant: " + id);
    }

    @Override
    public Product atVersion(long version) {
        return new Product(
                id,
                version,
                status,
                sample,
                title,
                description,
                category,
                gi,
                county,
                merchant,
                variants,
                images,
                publishedAt,
                edition);
    }

    /** Whether it shows what is older than that; nothing stored is older than anything. */
    public boolean isOlderThan(long other) {
        return edition == null || edition < other;
    }
}
