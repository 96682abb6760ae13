package yonghuang.inventory.transfers.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.transfers.Transfer;
import yonghuang.inventory.transfers.TransferStatus;
import yonghuang.inventory.transfers.Transfers;
import yonghuang.inventory.transfers.Transfers.Position;
import yonghuang.shared.Cursor;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;

/** The list of a warehouse's transfers, page by page. */
final class TransferPages {
    private static final Comparator<Transfer> NEWEST_FIRST =
            Comparator.comparing(Transfer::at).thenComparing(Transfer::id).reversed();

    private final Transfers transfers;

    TransferPages(Transfers transfers) {
        this.transfers = transfers;
    }

    /** Each end has its index, so both are asked and laid together. */
    Page<Transfer> page(
            String warehouse, @Nullable String direction, @Nullable String status, int limit, @Nullable String after) {
        var ends = ends(direction);
        var wanted = status(status);
        var last = position(after);
        var found = ends.stream()
                .flatMap(end -> transfers.page(end, warehouse, wanted, last, limit + 1).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit + 1L)
                .toList();
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? cursor(shown.getLast()) : null;
        long total = ends.stream()
                .mapToLong(end -> transfers.count(end, warehouse, wanted))
                .sum();
        return new Page<>(List.copyOf(shown), next, total);
    }

    private static List<String> ends(@Nullable String direction) {
        if (direction == null) return List.of("from", "to");
        return switch (direction) {
            case "OUT" -> List.of("from");
            case "IN" -> List.of("to");
            default -> throw new InvalidInput("direction", "must be OUT or IN", "须为 OUT 或 IN");
        };
    }

    private static @Nullable TransferStatus status(@Nullable String status) {
        if (status == null) return null;
        return Arrays.stream(TransferStatus.values())
                .filter(each -> each != TransferStatus.REFUSED && each.name().equals(status))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("status", "is not a status of transfers", "不是调拨单的状态"));
    }

    private static String cursor(Transfer last) {
        return Cursor.of(last.at().toEpochMilli() + "", last.id());
    }

    private static @Nullable Position position(@Nullable String after) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return null;
        try {
            return new Position(Instant.ofEpochMilli(Long.parseLong(keys.get(0))), keys.get(1));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
