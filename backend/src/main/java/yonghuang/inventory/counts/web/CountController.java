package yonghuang.inventory.counts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.counts.Count;
import yonghuang.inventory.counts.CountLine;
import yonghuang.inventory.counts.CountStatus;
import yonghuang.inventory.counts.Counts;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.Fields;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.Cursor;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;
import yonghuang.shared.ProductClasses;
import yonghuang.shared.Skus;

/** Warehouse people count; office and administrators look on. */
@RestController
class CountController {
    /**
     * A count in a list.
     *
     * @param covered lots it covers
     * @param counted lots of them that need no more counting
     */
    record CountItem(
            String id,
            String warehouse,
            CountStatus status,
            CountAnswer.Scope scope,
            int covered,
            int counted,
            @Nullable String note,
            Instant at,
            String actor) {
        static CountItem of(Count count) {
            return new CountItem(
                    count.id(),
                    count.warehouse(),
                    count.status(),
                    CountAnswer.Scope.of(count.scope()),
                    count.lines().size(),
                    (int) count.lines().stream().filter(CountLine::isCounted).count(),
                    count.note(),
                    count.at(),
                    count.actor());
        }
    }

    private final Counts counts;
    private final Skus skus;
    private final ProductClasses classes;

    CountController(Counts counts, Skus skus, ProductClasses classes) {
        this.counts = counts;
        this.skus = skus;
        this.classes = classes;
    }

    @Operation(operationId = "openCount")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/warehouses/{warehouse}/counts")
    CountAnswer open(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CountRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var act = Asked.key(key);
        var fields = new Fields();
        var scope = request.read(fields, skus, classes);
        var said = fields.optional("note", request.note(), 500);
        fields.refuseWrong();
        return CountAnswer.of(counts.open(where, scope, said, caller.account(), act), skus);
    }

    @Operation(operationId = "countLot")
    @PostMapping("/api/warehouses/{warehouse}/counts/{id}/lines")
    CountAnswer count(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CountedRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        var act = Asked.key(key);
        var asked = request.read();
        counts.tally(where, id, asked.name(), asked.units(), asked.bin(), caller.account(), act);
        return answer(where, id);
    }

    @Operation(operationId = "postCount")
    @PostMapping("/api/warehouses/{warehouse}/counts/{id}/post")
    CountAnswer post(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody CountNoteRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        counts.post(where, id, request.read(), caller.account());
        return answer(where, id);
    }

    @Operation(operationId = "cancelCount")
    @PostMapping("/api/warehouses/{warehouse}/counts/{id}/cancel")
    CountAnswer cancel(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @PathVariable String id,
            @RequestBody CountNoteRequest request) {
        var where = WarehouseAccess.workable(caller, warehouse).id();
        counts.cancel(where, id, request.read(), caller.account());
        return answer(where, id);
    }

    @Operation(operationId = "getCount")
    @GetMapping("/api/warehouses/{warehouse}/counts/{id}")
    CountAnswer one(@Parameter(hidden = true) Caller caller, @PathVariable String warehouse, @PathVariable String id) {
        return answer(WarehouseAccess.readable(caller, warehouse).id(), id);
    }

    @Operation(operationId = "listCounts")
    @GetMapping("/api/warehouses/{warehouse}/counts")
    Page<CountItem> all(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        int most = Asked.limit(limit);
        var which = status(status);
        var found = counts.page(where, which, position(after), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most ? cursor(shown.getLast()) : null;
        return new Page<>(shown.stream().map(CountItem::of).toList(), next, counts.count(where, which));
    }

    private CountAnswer answer(String warehouse, String id) {
        return CountAnswer.of(counts.find(warehouse, id), skus);
    }

    private static @Nullable CountStatus status(@Nullable String name) {
        if (name == null) return null;
        for (var each : CountStatus.values()) if (each.name().equals(name)) return each;
        throw new InvalidInput("status", "must be one of " + Arrays.toString(CountStatus.values()), "不是盘点状态");
    }

    private static String cursor(Count last) {
        return Cursor.of(last.at().toEpochMilli() + "", last.id());
    }

    private static Counts.@Nullable Position position(@Nullable String after) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return null;
        try {
            return new Counts.Position(Instant.ofEpochMilli(Long.parseLong(keys.get(0))), keys.get(1));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
