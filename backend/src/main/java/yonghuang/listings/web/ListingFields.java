package yonghuang.listings.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.ListingChanged;
import yonghuang.listings.ListingVersionRequired;
import yonghuang.shared.Checked;
import yonghuang.shared.Money;

/** Reads what requests about listings have beside texts. */
final class ListingFields extends Checked {
    static final int LONGEST_REASON = 500;

    <T> List<@Nullable T> list(String field, @Nullable List<@Nullable T> given, int most) {
        if (given == null) return List.of();
        if (given.size() <= most) return given;
        wrong(field, "must have at most " + most, "最多 " + most + " 项");
        return List.of();
    }

    void missing(String field) {
        wrong(field, "must be given", "必填");
    }

    int revision(@Nullable Integer revision) {
        return units("revision", revision, 1, Integer.MAX_VALUE);
    }

    /** Fen; 0, after noting the error, when it is none. */
    long price(String field, ListingRequests.@Nullable PriceRequest price) {
        if (price == null || price.amount() == null) missing(field);
        else if (!"CNY".equals(price.currency())) wrong(field + ".currency", "must be CNY", "须为 CNY");
        else if (price.amount() < 1) wrong(field + ".amount", "must be at least 1 fen", "至少 1 分");
        else return Money.fen(price.amount()).amount();
        return 0;
    }

    Instant instant(String field, @Nullable String value) {
        try {
            if (value != null) return Instant.parse(value);
        } catch (DateTimeParseException notATime) {
            // told below
        }
        wrong(field, "must be a time such as 2026-11-24T08:15:00Z", "必须是时间，例如 2026-11-24T08:15:00Z");
        return Instant.EPOCH;
    }

    /** What an edit was made on; the ETag of a listing is that number in quotes. */
    static long edits(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw new ListingVersionRequired();
        var tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,15}\"")) throw new ListingChanged();
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
