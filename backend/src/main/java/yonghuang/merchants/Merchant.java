package yonghuang.merchants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One seller of the shop.
 *
 * @param sample made up to try the shop with; its name says so too
 * @param county six-digit code of the county it sits in, null when not known
 * @param kind null for a sample
 * @param uscc its unified social credit code, null for a sample
 * @param offSale classes of goods it may not sell now; null: none
 */
@Document("merchants")
public record Merchant(
        @Id String id,
        String name,
        boolean sample,
        @Nullable String county,
        @Nullable MerchantKind kind,
        @Nullable String uscc,
        @Nullable List<String> offSale) {
    /** Made up to try the shop with: it counts as admitted, and has neither a code nor licences. */
    public static Merchant sample(String id, String name, @Nullable String county) {
        return new Merchant(id, name, true, county, null, null, null);
    }

    /** Whether it may not sell goods of that class, for want of a licence in force. */
    public boolean isOffSale(String productClass) {
        return offSale != null && offSale.contains(productClass);
    }
}
