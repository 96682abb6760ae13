package yonghuang.inventory.transfers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.transfers.Departure;
import yonghuang.inventory.transfers.TransferLeg;
import yonghuang.inventory.transfers.TransferMode;
import yonghuang.inventory.web.Fields;
import yonghuang.shared.Money;

/**
 * How a transfer leaves, as sent.
 *
 * @param waybill null where there is none, as with an own lorry
 * @param departedOn today when left out; never later
 */
record TransferSendRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String carrier,

        @Nullable String waybill,
        @Schema(format = "date") @Nullable String departedOn,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable Leg> legs) {
    private static final int MOST_LEGS = 10;
    private static final long MOST_FEN = 1_000_000_000L;

    /** @param cost in fen */
    record Leg(
            @Schema(requiredMode = RequiredMode.REQUIRED, implementation = TransferMode.class) @Nullable
            String mode,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String from,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String to,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "1000000000") @Nullable
            Long cost) {}

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    Departure read(String account, Instant now) {
        var fields = new Fields();
        var by = fields.text("carrier", carrier, 100);
        var number = fields.optional("waybill", waybill, 64);
        var today = ShopDays.dayOf(now);
        var day = fields.day("departedOn", departedOn);
        if (day != null && day.isAfter(today)) fields.wrong("departedOn", "must not be in the future", "不能晚于今天");
        var read = readLegs(fields);
        fields.refuseWrong();
        return new Departure(by, number, text(day, today), read, account, now);
    }

    private List<TransferLeg> readLegs(Fields fields) {
        var read = new ArrayList<TransferLeg>();
        if (legs == null || legs.isEmpty() || legs.size() > MOST_LEGS) {
            fields.wrong("legs", "must have 1 to 10 legs", "须有 1 到 10 段");
            return read;
        }
        for (int i = 0; i < legs.size(); i++) read.add(leg(fields, "legs[" + i + "]", legs.get(i)));
        return read;
    }

    private static TransferLeg leg(Fields fields, String path, @Nullable Leg sent) {
        var leg = sent == null ? new Leg(null, null, null, null) : sent;
        var fen = leg.cost();
        boolean countable = fen != null && fen >= 0 && fen <= MOST_FEN;
        if (!countable) fields.wrong(path + ".cost", "must be from 0 to 1000000000 fen", "必须在 0 到 1000000000 分之间");
        return new TransferLeg(
                Modes.read(fields, path + ".mode", leg.mode()),
                fields.text(path + ".from", leg.from(), 100),
                fields.text(path + ".to", leg.to(), 100),
                countable && fen != null ? Money.fen(fen) : Money.ZERO);
    }

    private static String text(@Nullable LocalDate day, LocalDate otherwise) {
        return (day == null ? otherwise : day).toString();
    }
}
