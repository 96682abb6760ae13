package yonghuang.inventory.offers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.web.Fields;
import yonghuang.shared.Money;

/** A lot near its expiry that is to be sold apart, as sent. */
record NearExpiryOfferRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String lot,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                minimum = "1",
                maximum = "100000000",
                description = "Of one unit, in fen, below the usual price")
        @Nullable
        Integer price,

        @Schema(maxLength = 500) @Nullable String note) {
    private static final int HIGHEST = 100_000_000;

    record Asked(
            String sku, String lot, Money price, @Nullable String note) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Asked read() {
        var fields = new Fields();
        var asked = new Asked(
                fields.text("sku", sku, 64), fields.lot("lot", lot), fen(fields), fields.optional("note", note, 500));
        fields.refuseWrong();
        return asked;
    }

    private Money fen(Fields fields) {
        if (price != null && price >= 1 && price <= HIGHEST) return Money.fen(price);
        fields.wrong("price", "must be from 1 to 100000000 fen", "必须在 1 到 100000000 分之间");
        return Money.ZERO;
    }
}
