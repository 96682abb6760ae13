package yonghuang.recalls.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.recalls.RecallActs;
import yonghuang.shared.Caller;

/** What people do with recalls. Anybody who works in a warehouse may start one; only the office ends one. */
@RestController
@RequestMapping("/api/recalls")
@Tag(name = "Recalls")
class RecallController {
    private static final String KEY = "Idempotency-Key";
    private final RecallActs acts;
    private final RecallAnswers answers;

    RecallController(RecallActs acts, RecallAnswers answers) {
        this.acts = acts;
        this.answers = answers;
    }

    @Operation(operationId = "startRecall", summary = "Stops the sale of a lot and all lots made of it, everywhere")
    @ApiResponse(responseCode = "201")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    RecallAnswer start(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody RecallRequests.RecallStart request) {
        return answers.whole(caller, acts.start(request.read(Words.key(key), caller.account())));
    }

    @Operation(operationId = "answerRecall", summary = "Notes what was heard from a buyer")
    @PostMapping("/{id}/responses")
    RecallAnswer hear(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody RecallRequests.RecallResponse request) {
        var heard = request.read(Words.key(key), caller.account());
        return answers.whole(caller, acts.hear(id, heard, RecallAnswers.speaksFor(caller)));
    }

    @Operation(operationId = "closeRecall", summary = "Everybody has answered, or there is a reason")
    @PostMapping("/{id}/close")
    RecallAnswer close(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestBody RecallRequests.RecallClose request) {
        var close = request.read();
        var note = close.note() == null ? "" : close.note();
        return answers.whole(caller, acts.close(id, note, close.reason(), caller.account()));
    }

    @Operation(operationId = "withdrawRecall", summary = "It was raised in error; restocking stays a warehouse's act")
    @PostMapping("/{id}/withdraw")
    RecallAnswer withdraw(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestBody RecallRequests.RecallWithdrawal request) {
        return answers.whole(caller, acts.withdraw(id, request.read(), caller.account()));
    }
}
