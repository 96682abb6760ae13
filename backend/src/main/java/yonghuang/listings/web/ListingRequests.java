package yonghuang.listings.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.PlannedPrice;
import yonghuang.listings.Remark;

/** What is asked of a listing, beside its content. */
final class ListingRequests {
    private static final int MOST_PRICES = 100;
    private static final int MOST_REMARKS = 50;
    private static final int LONGEST_FIELD = 100;

    private ListingRequests() {}

    record ListingRequest(
            @Schema(requiredMode = REQUIRED) @Nullable ContentRequest content) {}

    /** Nothing is said. */
    @Schema(name = "EmptyListingRequest")
    record Empty() {}

    record SuspensionRequest(
            @Schema(requiredMode = REQUIRED, maxLength = ListingFields.LONGEST_REASON) @Nullable
            String reason) {
        String read() {
            var fields = new ListingFields();
            var why = fields.paragraph("reason", reason, ListingFields.LONGEST_REASON);
            fields.done();
            return why;
        }
    }

    @Schema(name = "PriceRequest")
    record PriceRequest(
            @Schema(requiredMode = REQUIRED, description = "fen", minimum = "1") @Nullable
            Long amount,

            @Schema(requiredMode = REQUIRED, allowableValues = "CNY") @Nullable
            String currency) {}

    /** @param at a whole minute from now to 90 days */
    record PlannedPriceRequest(
            @Schema(requiredMode = REQUIRED) @Nullable String sku,

            @Schema(requiredMode = REQUIRED) @Nullable PriceRequest price,

            @Schema(requiredMode = REQUIRED, format = "date-time") @Nullable
            String at) {}

    record PlannedPricesRequest(
            @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable PlannedPriceRequest> prices) {
        List<PlannedPrice> read(String account) {
            var fields = new ListingFields();
            if (prices == null) fields.missing("prices");
            var read = new ArrayList<PlannedPrice>();
            for (var price : fields.list("prices", prices, MOST_PRICES)) {
                var at = "prices[" + read.size() + "]";
                var said = price == null ? new PlannedPriceRequest(null, null, null) : price;
                read.add(new PlannedPrice(
                        fields.text(at + ".sku", said.sku(), LONGEST_FIELD),
                        fields.price(at + ".price", said.price()),
                        fields.instant(at + ".at", said.at()),
                        account));
            }
            fields.done();
            return read;
        }
    }

    record PublishRequest(
            @Schema(requiredMode = REQUIRED, minimum = "1") @Nullable
            Integer revision,

            @Schema(maxLength = ListingFields.LONGEST_REASON) @Nullable
            String reason) {
        /** @return why, null where nothing is said */
        @Nullable
        String read() {
            var fields = new ListingFields();
            fields.revision(revision);
            var why = reason == null || reason.isBlank()
                    ? null
                    : fields.paragraph("reason", reason, ListingFields.LONGEST_REASON);
            fields.done();
            return why;
        }

        int seen() {
            return revision == null ? 0 : revision;
        }
    }

    /** @param field path in the content, such as {@code content.title} */
    record RemarkRequest(
            @Schema(requiredMode = REQUIRED) @Nullable String field,

            @Schema(requiredMode = REQUIRED, maxLength = ListingFields.LONGEST_REASON) @Nullable
            String reason) {}

    record ReturnListingRequest(
            @Schema(requiredMode = REQUIRED, minimum = "1") @Nullable
            Integer revision,

            @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable RemarkRequest> remarks) {
        List<Remark> read() {
            var fields = new ListingFields();
            fields.revision(revision);
            var read = ListingRequests.remarks("", remarks, fields);
            fields.done();
            return read;
        }

        int seen() {
            return revision == null ? 0 : revision;
        }
    }

    /** At least one. */
    static List<Remark> remarks(String at, @Nullable List<@Nullable RemarkRequest> remarks, ListingFields fields) {
        var read = new ArrayList<Remark>();
        if (remarks == null || remarks.isEmpty()) fields.missing(at + "remarks");
        for (var remark : fields.list(at + "remarks", remarks, MOST_REMARKS)) {
            var here = at + "remarks[" + read.size() + "]";
            var said = remark == null ? new RemarkRequest(null, null) : remark;
            read.add(new Remark(
                    fields.text(here + ".field", said.field(), LONGEST_FIELD),
                    fields.paragraph(here + ".reason", said.reason(), ListingFields.LONGEST_REASON)));
        }
        return read;
    }
}
