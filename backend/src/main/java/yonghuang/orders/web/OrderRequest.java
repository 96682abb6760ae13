package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.PlaceOrder;
import yonghuang.shared.InvalidInput;

/** What a buyer may say about an order; prices, status and owner are ours. */
record OrderRequest(
        @Schema(requiredMode = REQUIRED, description = "1 to 100; the same SKU twice is added up") @Nullable
        List<@Nullable LineRequest> lines,

        @Schema(requiredMode = REQUIRED) @Nullable AddressRequest address,
        @Schema(maxLength = 200) @Nullable String note) {
    private static final int MOST_LINES = 100;
    private static final int LONGEST_NOTE = 200;

    /** @throws InvalidInput naming every wrong field */
    PlaceOrder checked() {
        var check = new Checked();
        var wanted = LineRequest.checked(check, lines, 1, MOST_LINES);
        var to = (address == null ? new AddressRequest(null, null, null, null) : address).checked(check);
        var said = note == null || note.isBlank() ? null : check.text("note", note, LONGEST_NOTE);
        check.done();
        return new PlaceOrder(wanted, to, said);
    }
}
