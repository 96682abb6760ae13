package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.orders.waves.Waves;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.Page;

/** Fulfilments that are picked together on one walk. */
@RestController
@RequestMapping(path = "/api/warehouses/{w}/waves", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Fulfilments")
class WaveController {
    private static final int LONGEST_ID = 100;

    private final Waves waves;

    WaveController(Waves waves) {
        this.waves = waves;
    }

    /** Either the ids of fulfilments or how many of the first paid ones. */
    @Schema(name = "WaveRequest")
    record Wanted(
            @Nullable List<@Nullable String> fulfilments,

            @Schema(minimum = "1", maximum = "50") @Nullable Integer most) {
        /** @return null when {@code most} is meant */
        @Nullable
        List<String> named() {
            var check = new Checked();
            if ((fulfilments == null) == (most == null)) {
                check.wrong("fulfilments", "must be given, or 'most' instead", "须与 most 二选一");
            } else if (most != null) {
                check.units("most", most, 1, Waves.MOST_FULFILMENTS);
            }
            var ids = fulfilments == null ? null : ids(check, fulfilments);
            check.done();
            return ids;
        }

        private static List<String> ids(Checked check, List<@Nullable String> given) {
            boolean fits = !given.isEmpty() && given.size() <= Waves.MOST_FULFILMENTS;
            if (!fits) check.wrong("fulfilments", "must have 1 to 50 entries", "必须有 1 至 50 项");
            var ids = new ArrayList<String>();
            var seen = new HashSet<String>();
            for (int i = 0; fits && i < given.size(); i++) {
                var id = check.text("fulfilments[" + i + "]", given.get(i), LONGEST_ID);
                if (!seen.add(id)) check.wrong("fulfilments[" + i + "]", "is named twice", "重复");
                ids.add(id);
            }
            return List.copyOf(ids);
        }
    }

    @Operation(operationId = "startWave", summary = "Pick these together, or the first paid ones that are in no wave")
    @ApiResponse(responseCode = "201", description = "The wave, sorted as one walks")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WaveResponse start(
            Caller caller,
            @PathVariable("w") String warehouse,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody Wanted request) {
        var start = new Waves.Start(warehouse, FloorAccess.workKey(caller, warehouse, key), caller.account());
        var named = request.named();
        return WaveResponse.of(
                named != null
                        ? waves.of(start, named)
                        : waves.ofTheFirst(start, request.most() == null ? 1 : request.most()));
    }

    @Operation(operationId = "listWaves", summary = "Waves of this warehouse, the newest first")
    @GetMapping
    Page<WaveResponse> list(
            Caller caller,
            @PathVariable("w") String warehouse,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        FloorAccess.look(caller, warehouse);
        var page = waves.list(warehouse, Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(WaveResponse::of).toList(), page.next(), page.total());
    }

    @Operation(
            operationId = "dissolveWave",
            summary = "Open picks go back to those waiting; what was picked stays picked in its fulfilment")
    @PostMapping("/{id}/dissolve")
    WaveResponse dissolve(Caller caller, @PathVariable("w") String warehouse, @PathVariable String id) {
        FloorAccess.work(caller, warehouse);
        return WaveResponse.of(waves.dissolve(warehouse, id, caller.account()));
    }

    @Operation(operationId = "showWave", summary = "One wave, as far as it is picked")
    @GetMapping("/{id}")
    WaveResponse show(Caller caller, @PathVariable("w") String warehouse, @PathVariable String id) {
        FloorAccess.look(caller, warehouse);
        return WaveResponse.of(waves.show(warehouse, id));
    }
}
