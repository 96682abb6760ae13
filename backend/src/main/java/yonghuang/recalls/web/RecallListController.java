package yonghuang.recalls.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.recalls.RecallForecast;
import yonghuang.recalls.RecallStatus;
import yonghuang.recalls.Recalls;
import yonghuang.recalls.web.RecallAnswer.Person;
import yonghuang.recalls.web.RecallAnswer.RecalledLot;
import yonghuang.recalls.web.RecallAnswer.RecalledStock;
import yonghuang.recalls.web.RecallAnswer.RecalledTransfer;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;

/** Recalls to look at, and what one would do. */
@RestController
@RequestMapping("/api/recalls")
@Tag(name = "Recalls")
class RecallListController {
    private final Recalls recalls;
    private final RecallForecast forecast;
    private final RecallAnswers answers;

    RecallListController(Recalls recalls, RecallForecast forecast, RecallAnswers answers) {
        this.recalls = recalls;
        this.forecast = forecast;
        this.answers = answers;
    }

    @Operation(operationId = "listRecalls", summary = "The newest first")
    @GetMapping
    Page<RecallSummary> list(
            @RequestParam(required = false) @Schema(implementation = RecallStatus.class) @Nullable String status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = recalls.list(status(status), Words.limit(limit), after);
        return new Page<>(page.items().stream().map(answers::summary).toList(), page.next(), page.total());
    }

    @Operation(operationId = "previewRecall", summary = "What a recall of this lot would do")
    @GetMapping("/preview")
    RecallPreview preview(
            @RequestParam(required = false) @Nullable String lot,
            @RequestParam(required = false) @Nullable String sku) {
        var words = new Words();
        var name = words.name("lot", lot);
        var only = words.optionalName("sku", sku);
        words.done();
        var would = forecast.of(name, only);
        return new RecallPreview(
                would.lots().stream().map(RecalledLot::of).toList(),
                would.stock().stream().map(RecalledStock::of).toList(),
                would.transfers().stream().map(RecalledTransfer::of).toList(),
                would.heldOrders(),
                would.shippedOrders(),
                would.open());
    }

    @Operation(operationId = "showRecall", summary = "One recall: stock, people, progress")
    @GetMapping("/{id}")
    RecallAnswer show(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return answers.whole(caller, recalls.get(id));
    }

    @Operation(operationId = "listRecallPeople", summary = "Every order line that got or was to get units of it")
    @GetMapping("/{id}/people")
    Page<Person> people(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return answers.people(caller, recalls.get(id), Words.limit(limit), after);
    }

    private static @Nullable RecallStatus status(@Nullable String name) {
        if (name == null) return null;
        var all = Arrays.toString(RecallStatus.values());
        return Arrays.stream(RecallStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("status", "must be one of " + all, "必须是 " + all + " 之一"));
    }
}
