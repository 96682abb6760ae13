package yonghuang.catalog.listing;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One price of a SKU, from an instant until the next one; a row of the price history, which never changes.
 *
 * @param number of the row, from 1 on
 */
@Document("price_changes")
record PriceChange(@Id String id, String sku, int number, long priceFen, Instant from) {
    static PriceChange of(String sku, int number, long priceFen, Instant from) {
        return new PriceChange(sku + "#" + number, sku, number, priceFen, from);
    }
}
