package yonghuang.reviews.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.reviews.Questions;
import yonghuang.reviews.Reviews;
import yonghuang.reviews.web.Answers.ReviewList;
import yonghuang.reviews.web.Answers.ShownQuestion;
import yonghuang.reviews.web.Answers.ShownRating;
import yonghuang.reviews.web.Answers.ShownReview;
import yonghuang.reviews.web.Requests.QuestionRequest;
import yonghuang.reviews.web.Requests.ReviewRequest;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.Goods;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** What stands below a product: reviews and questions, for anyone to read. */
@RestController
@RequestMapping("/api/products/{product}")
@Tag(name = "Reviews")
class ProductVoicesController {
    private final Reviews reviews;
    private final Questions questions;
    private final Goods goods;

    ProductVoicesController(Reviews reviews, Questions questions, Goods goods) {
        this.reviews = reviews;
        this.questions = questions;
        this.goods = goods;
    }

    @GetMapping("/reviews")
    @Operation(operationId = "listReviews", summary = "Reviews of a product, newest first, and how they rate it")
    ReviewList reviews(
            @PathVariable String product,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = reviews.ofProduct(existing(product), Checked.limit(limit), after);
        return new ReviewList(
                page.items().stream().map(ShownReview::of).toList(),
                page.next(),
                page.total(),
                ShownRating.of(reviews.rating(product)));
    }

    @PostMapping("/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(
            operationId = "writeReview",
            summary = "One review per account and product, by who received it; a second replaces it")
    ShownReview review(
            @Parameter(hidden = true) Caller caller, @PathVariable String product, @RequestBody ReviewRequest request) {
        int stars = request.rated();
        return ShownReview.of(reviews.write(caller.account(), product, stars, request.said()));
    }

    @GetMapping("/questions")
    @Operation(operationId = "listQuestions", summary = "Questions about a product with their answers, newest first")
    Page<ShownQuestion> questions(
            @PathVariable String product,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = questions.ofProduct(existing(product), Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(ShownQuestion::of).toList(), page.next(), page.total());
    }

    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(operationId = "askQuestion", summary = "Asks; the same words again are the same question")
    ShownQuestion ask(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String product,
            @RequestBody QuestionRequest request) {
        return ShownQuestion.of(questions.ask(caller.account(), product, request.said()));
    }

    private String existing(String product) {
        return goods.find(product).orElseThrow(NotFound::new).product();
    }
}
