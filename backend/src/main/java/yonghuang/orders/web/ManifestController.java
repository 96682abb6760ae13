package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import yonghuang.orders.manifests.ListedManifest;
import yonghuang.orders.manifests.Manifest.Item;
import yonghuang.orders.manifests.Manifests;
import yonghuang.orders.manifests.Manifests.HandOver;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.Page;

/** Many parcels handed to one carrier, with the list that goes with them. */
@RestController
@RequestMapping(path = "/api/warehouses/{w}/manifests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Fulfilments")
class ManifestController {
    private static final int LONGEST = 100;

    private final Manifests manifests;

    ManifestController(Manifests manifests) {
        this.manifests = manifests;
    }

    /** At most 100 items, each fulfilment and each tracking number once. */
    @Schema(name = "ManifestRequest")
    record Wanted(
            @Schema(requiredMode = REQUIRED) @Nullable String carrier,
            @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable Line> items) {
        HandOver checked(String warehouse, String key, String actor) {
            var check = new Checked();
            var name = check.text("carrier", carrier, LONGEST);
            var lines = items == null ? List.<@Nullable Line>of() : items;
            boolean fits = !lines.isEmpty() && lines.size() <= Manifests.MOST_ITEMS;
            if (!fits) check.wrong("items", "must have 1 to 100 entries", "必须有 1 至 100 项");
            var read = fits ? read(check, lines) : List.<Item>of();
            check.done();
            return new HandOver(warehouse, key, actor, name, read);
        }

        private static List<Item> read(Checked check, List<@Nullable Line> lines) {
            var read = new ArrayList<Item>();
            var ids = new HashSet<String>();
            var numbers = new HashSet<String>();
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                var at = "items[" + i + "].";
                var id = once(check, at + "fulfilment", line == null ? null : line.fulfilment(), ids);
                var number = once(check, at + "trackingNumber", line == null ? null : line.trackingNumber(), numbers);
                read.add(new Item(id, number));
            }
            return List.copyOf(read);
        }

        private static String once(Checked check, String field, @Nullable String given, Set<String> seen) {
            var text = check.text(field, given, LONGEST);
            if (!text.isEmpty() && !seen.add(text)) check.wrong(field, "is named twice", "重复");
            return text;
        }
    }

    @Schema(name = "ManifestRequestItem")
    record Line(
            @Schema(requiredMode = REQUIRED) @Nullable String fulfilment,
            @Schema(requiredMode = REQUIRED) @Nullable String trackingNumber) {}

    /**
     * @param complete false while some are still to be handed over, which goes on by itself
     * @param items what went with it
     * @param leftOut fulfilments that were opened again, or went another way, before their turn came; empty as a rule
     */
    @Schema(name = "Manifest")
    record Answer(
            String id,
            String carrier,
            Instant at,
            String actor,
            boolean complete,
            List<AnswerItem> items,
            List<String> leftOut) {
        static Answer of(ListedManifest listed) {
            var manifest = listed.manifest();
            return new Answer(
                    manifest.id(),
                    manifest.carrier(),
                    manifest.at(),
                    manifest.actor(),
                    manifest.handedOver(),
                    listed.gone().stream().map(AnswerItem::of).toList(),
                    listed.leftOut());
        }
    }

    /** @param region division code the parcel goes to */
    @Schema(name = "ManifestItem")
    record AnswerItem(
            String fulfilment,
            String order,
            String trackingNumber,
            int packages,
            @Nullable Integer weightGrams,
            String region) {
        static AnswerItem of(ListedManifest.Gone gone) {
            var one = gone.fulfilment();
            return new AnswerItem(
                    one.id(),
                    one.order().id(),
                    gone.trackingNumber(),
                    one.parcel().packages(),
                    one.parcel().weightGrams(),
                    one.order().purchase().address().region());
        }
    }

    @Operation(operationId = "handOverManifest", summary = "The carrier takes all of these; none when one is not ready")
    @ApiResponse(responseCode = "201", description = "The list that goes with them")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer handOver(
            Caller caller,
            @PathVariable("w") String warehouse,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestBody Wanted request) {
        var named = FloorAccess.workKey(caller, warehouse, key);
        return Answer.of(manifests.handOver(request.checked(warehouse, named, caller.account())));
    }

    @Operation(operationId = "listManifests", summary = "Hand-overs of this warehouse, the newest first")
    @GetMapping
    Page<Answer> list(
            Caller caller,
            @PathVariable("w") String warehouse,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        FloorAccess.look(caller, warehouse);
        var page = manifests.list(warehouse, Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(Answer::of).toList(), page.next(), page.total());
    }

    @Operation(operationId = "showManifest", summary = "One hand-over")
    @GetMapping("/{id}")
    Answer show(Caller caller, @PathVariable("w") String warehouse, @PathVariable String id) {
        FloorAccess.look(caller, warehouse);
        return Answer.of(manifests.show(warehouse, id));
    }
}
