package yonghuang.merchants;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One seller of the shop.
 *
 * @param sample made up to try the shop with; its name says so too
 * @param county six-digit code of the county it sits in, null when not known
 */
@Document("merchants")
public record Merchant(
        @Id String id,
        String name,
        boolean sample,
        @Nullable String county) {}
