package yonghuang.listings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.listings.Listing;
import yonghuang.listings.ListingFilter;
import yonghuang.listings.ListingPages;
import yonghuang.listings.ListingReview;
import yonghuang.listings.web.DecisionRequests.Decision;
import yonghuang.listings.web.ListingRequests.PublishRequest;
import yonghuang.listings.web.ListingRequests.ReturnListingRequest;
import yonghuang.listings.web.ListingRequests.SuspensionRequest;
import yonghuang.merchants.Merchants;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.Page;
import yonghuang.shared.Refusal;

/** The office decides what merchants may show for sale. A decision names the revision it was made on. */
@RestController
@RequestMapping(path = "/api/listings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Listings")
class ListingReviewController {
    private final ListingReview review;
    private final ListingPages pages;
    private final Merchants merchants;

    ListingReviewController(ListingReview review, ListingPages pages, Merchants merchants) {
        this.review = review;
        this.pages = pages;
        this.merchants = merchants;
    }

    /**
     * @param done also where the same reviewer had decided so before
     * @param problem type of the refusal, as in {@code /problems/listing-moved}; null when it is done
     */
    @Schema(name = "ListingDecision")
    record DecisionAnswer(
            String product,
            boolean done,
            @Nullable String problem,
            @Nullable String message) {}

    @Schema(name = "ListingDecisions")
    record DecisionAnswers(List<DecisionAnswer> items) {}

    @GetMapping
    @Operation(
            operationId = "listListingsToReview",
            summary = "Listings of all merchants by where they stand, what waits longest first; SUBMITTED unless said")
    Page<ListingRow> list(
            @RequestParam(required = false) @Nullable ListingFilter status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = pages.waiting(status, Checked.limit(limit), after);
        var ids = page.items().stream().map(Listing::merchant).collect(Collectors.toSet());
        var names = merchants.namesOf(ids);
        var rows = page.items().stream()
                .map(one -> ListingRow.of(one, names.getOrDefault(one.merchant(), one.merchant())))
                .toList();
        return new Page<>(rows, page.next(), page.total());
    }

    @GetMapping("/{product}")
    @Operation(operationId = "getListingToReview", summary = "One listing, and how its draft differs from what is sold")
    ResponseEntity<ListingAnswer> get(@PathVariable String product) {
        return answer(review.of(product));
    }

    @PostMapping("/{product}/publish")
    @Operation(operationId = "publishListing", summary = "Puts the submitted revision on the shelf")
    ResponseEntity<ListingAnswer> publish(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String product,
            @RequestBody PublishRequest request) {
        var reason = request.read();
        return answer(review.publish(caller.account(), product, request.seen(), reason));
    }

    @PostMapping("/{product}/return")
    @Operation(
            operationId = "returnListing",
            summary = "Gives the submitted revision back, with a reason for each field")
    ResponseEntity<ListingAnswer> giveBack(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String product,
            @RequestBody ReturnListingRequest request) {
        var remarks = request.read();
        return answer(review.giveBack(caller.account(), product, request.seen(), remarks));
    }

    @PostMapping("/{product}/suspend")
    @Operation(operationId = "suspendListingByOffice", summary = "Takes a product off sale, with a reason")
    ResponseEntity<ListingAnswer> suspend(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String product,
            @RequestBody SuspensionRequest request) {
        return answer(review.suspend(caller.account(), product, request.read()));
    }

    @PostMapping("/{product}/resume")
    @Operation(operationId = "resumeListingByOffice", summary = "Brings back what the office took off sale")
    ResponseEntity<ListingAnswer> resume(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String product,
            @RequestBody SuspensionRequest request) {
        return answer(review.resume(caller.account(), product, request.read()));
    }

    @PostMapping("/decisions")
    @Operation(
            operationId = "decideListings",
            summary = "Decides about many listings, each by itself; a repeat says what is done")
    DecisionAnswers decide(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale,
            @RequestBody DecisionRequests request) {
        var decided = request.read().stream()
                .map(decision -> decide(caller, locale, decision))
                .toList();
        return new DecisionAnswers(decided);
    }

    private DecisionAnswer decide(Caller caller, Locale locale, Decision decision) {
        try {
            switch (decision.act()) {
                case PUBLISH -> review.publish(caller.account(), decision.product(), decision.revision(), null);
                case RETURN ->
                    review.giveBack(caller.account(), decision.product(), decision.revision(), decision.remarks());
            }
            return new DecisionAnswer(decision.product(), true, null, null);
        } catch (Refusal refused) {
            boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
            var said = chinese ? refused.detail().zh() : refused.detail().en();
            return new DecisionAnswer(decision.product(), false, "/problems/" + refused.type(), said);
        }
    }

    private ResponseEntity<ListingAnswer> answer(Listing listing) {
        var name = merchants.nameOf(listing.merchant()).orElse(listing.merchant());
        return ResponseEntity.ok().eTag("\"" + listing.edits() + "\"").body(ListingAnswer.of(listing, name));
    }
}
