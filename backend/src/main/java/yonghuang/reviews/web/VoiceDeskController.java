package yonghuang.reviews.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.reviews.Questions;
import yonghuang.reviews.Reviews;
import yonghuang.reviews.web.Answers.DeskQuestion;
import yonghuang.reviews.web.Answers.DeskReview;
import yonghuang.reviews.web.Answers.ShownQuestion;
import yonghuang.reviews.web.Requests.AnswerRequest;
import yonghuang.reviews.web.Requests.ModerationRequest;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.Page;
import yonghuang.shared.Role;

/** Merchants answer what is said of their goods; the office takes texts off the page, with a reason. */
@RestController
@Tag(name = "Reviews")
class VoiceDeskController {
    private final Reviews reviews;
    private final Questions questions;

    VoiceDeskController(Reviews reviews, Questions questions) {
        this.reviews = reviews;
        this.questions = questions;
    }

    @GetMapping("/api/reviews")
    @Operation(
            operationId = "listDeskReviews",
            summary = "The office: all, newest first. A merchant: those of its goods, answered or not")
    Page<DeskReview> reviews(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int most = Checked.limit(limit);
        var page = seesAll(caller)
                ? reviews.newest(most, after)
                : reviews.ofMerchants(List.copyOf(caller.merchants()), answered, most, after);
        return shown(page, DeskReview::of);
    }

    @PutMapping("/api/reviews/{id}/answer")
    @Operation(operationId = "answerReview", summary = "The merchant's one answer; a second replaces it")
    DeskReview answer(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody AnswerRequest request) {
        return DeskReview.of(reviews.answer(caller.account(), caller.merchants(), id, request.said()));
    }

    @PostMapping("/api/reviews/{id}/hide")
    @Operation(operationId = "hideReview", summary = "Takes a review with its answer off the page")
    DeskReview hide(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody ModerationRequest request) {
        return DeskReview.of(reviews.hide(id, caller.account(), request.why()));
    }

    @PostMapping("/api/reviews/{id}/show")
    @Operation(operationId = "showReview", summary = "Puts a hidden review back")
    DeskReview show(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody ModerationRequest request) {
        return DeskReview.of(reviews.show(id, caller.account(), request.why()));
    }

    @GetMapping("/api/questions")
    @Operation(
            operationId = "listDeskQuestions",
            summary = "The office: all, newest first. A merchant: those about its goods, answered by it or not")
    Page<DeskQuestion> questions(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int most = Checked.limit(limit);
        var page = seesAll(caller)
                ? questions.newest(most, after)
                : questions.ofMerchants(List.copyOf(caller.merchants()), answered, most, after);
        return shown(page, DeskQuestion::of);
    }

    @PostMapping("/api/questions/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(
            operationId = "answerQuestion",
            summary = "The merchant, or somebody who received the product, answers; a second answer replaces the first")
    ShownQuestion answerQuestion(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody AnswerRequest request) {
        return ShownQuestion.of(questions.answer(caller, id, request.said()));
    }

    @PostMapping("/api/questions/{id}/hide")
    @Operation(operationId = "hideQuestion", summary = "Takes a question with its answers off the page")
    DeskQuestion hideQuestion(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody ModerationRequest request) {
        return DeskQuestion.of(questions.hide(id, caller.account(), request.why()));
    }

    @PostMapping("/api/questions/{id}/show")
    @Operation(operationId = "showQuestion", summary = "Puts a hidden question back")
    DeskQuestion showQuestion(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody ModerationRequest request) {
        return DeskQuestion.of(questions.show(id, caller.account(), request.why()));
    }

    @PostMapping("/api/questions/{id}/answers/{number}/hide")
    @Operation(operationId = "hideAnswer", summary = "Takes one answer off the page")
    DeskQuestion hideAnswer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @PathVariable int number,
            @RequestBody ModerationRequest request) {
        return DeskQuestion.of(questions.hideAnswer(id, number, caller.account(), request.why()));
    }

    @PostMapping("/api/questions/{id}/answers/{number}/show")
    @Operation(operationId = "showAnswer", summary = "Puts a hidden answer back")
    DeskQuestion showAnswer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @PathVariable int number,
            @RequestBody ModerationRequest request) {
        return DeskQuestion.of(questions.showAnswer(id, number, caller.account(), request.why()));
    }

    private static boolean seesAll(Caller caller) {
        return caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
    }

    private static <T, R> Page<R> shown(Page<T> page, Function<T, R> form) {
        return new Page<>(page.items().stream().map(form).toList(), page.next(), page.total());
    }
}
