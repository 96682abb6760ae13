package yonghuang.listings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.listings.Listing;
import yonghuang.listings.ListingFilter;
import yonghuang.listings.ListingPages;
import yonghuang.listings.Listings;
import yonghuang.listings.web.ListingRequests.Empty;
import yonghuang.listings.web.ListingRequests.ListingRequest;
import yonghuang.listings.web.ListingRequests.PlannedPricesRequest;
import yonghuang.listings.web.ListingRequests.SuspensionRequest;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** A merchant's products: owners and editors write them, every member and the office look. */
@RestController
@RequestMapping(path = "/api/merchants/{merchant}/products", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Listings")
class MerchantListingController {
    private static final int LONGEST_WORDS = 60;

    private final Listings listings;
    private final ListingPages pages;
    private final MerchantDuties duties;
    private final MerchantNames names;

    MerchantListingController(Listings listings, ListingPages pages, MerchantDuties duties, MerchantNames names) {
        this.listings = listings;
        this.pages = pages;
        this.duties = duties;
        this.names = names;
    }

    @GetMapping
    @Operation(
            operationId = "listListings",
            summary = "Products of a merchant, what was touched last first; by where they stand and by words or SKU")
    Page<ListingRow> list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @RequestParam(required = false) @Nullable ListingFilter status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        duties.require(caller, merchant, Duty.LOOK);
        var fields = new ListingFields();
        var words = fields.optional("q", q, LONGEST_WORDS);
        fields.done();
        var name = names.nameOf(merchant).orElseThrow(NotFound::new);
        var page = pages.of(merchant, status, words, Checked.limit(limit), after);
        var rows = page.items().stream().map(one -> ListingRow.of(one, name)).toList();
        return new Page<>(rows, page.next(), page.total());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(operationId = "beginListing", summary = "Begins a product with its first draft")
    ResponseEntity<ListingAnswer> begin(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @RequestBody ListingRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        duties.require(caller, merchant, Duty.LIST);
        var content = ContentRequest.read(request.content());
        var cause = key == null ? UUID.randomUUID().toString() : caller.account() + "\n" + key;
        var begun = listings.begin(caller.account(), merchant, Listings.idFor(merchant, cause), content);
        return answer(begun, HttpStatus.CREATED);
    }

    @GetMapping("/{product}")
    @Operation(operationId = "getListing", summary = "One product with its draft and what is sold; the version as ETag")
    ResponseEntity<ListingAnswer> get(
            @Parameter(hidden = true) Caller caller, @PathVariable String merchant, @PathVariable String product) {
        duties.require(caller, merchant, Duty.LOOK);
        return answer(listings.of(merchant, product));
    }

    @PutMapping("/{product}")
    @Operation(
            operationId = "writeListing",
            summary = "Writes the draft of the version given as If-Match; a published one goes on selling meanwhile")
    ResponseEntity<ListingAnswer> write(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String product,
            @RequestBody ListingRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        duties.require(caller, merchant, Duty.LIST);
        listings.of(merchant, product);
        var content = ContentRequest.read(request.content());
        return answer(listings.write(caller.account(), merchant, product, content, ListingFields.edits(ifMatch)));
    }

    @DeleteMapping("/{product}/draft")
    @ApiResponse(responseCode = "200", description = "Back to what is published")
    @ApiResponse(responseCode = "204", description = "Nothing was published: it is gone", content = @Content)
    @Operation(operationId = "dropListingDraft", summary = "Drops the draft; a product never published goes with it")
    ResponseEntity<ListingAnswer> drop(
            @Parameter(hidden = true) Caller caller, @PathVariable String merchant, @PathVariable String product) {
        duties.require(caller, merchant, Duty.LIST);
        var left = listings.discard(caller.account(), merchant, product);
        return left == null ? ResponseEntity.noContent().build() : answer(left);
    }

    @PostMapping("/{product}/submit")
    @Operation(operationId = "submitListing", summary = "Hands the draft in for review; everything wrong is named")
    ResponseEntity<ListingAnswer> submit(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String product,
            @RequestBody Empty nothing) {
        duties.require(caller, merchant, Duty.LIST);
        return answer(listings.submit(caller.account(), merchant, product));
    }

    @PostMapping("/{product}/withdraw")
    @Operation(operationId = "withdrawListing", summary = "Takes a submitted draft back before it is decided")
    ResponseEntity<ListingAnswer> withdraw(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String product,
            @RequestBody Empty nothing) {
        duties.require(caller, merchant, Duty.LIST);
        return answer(listings.withdraw(caller.account(), merchant, product));
    }

    @PostMapping("/{product}/suspend")
    @Operation(operationId = "suspendListing", summary = "Takes the product off sale for a time")
    ResponseEntity<ListingAnswer> suspend(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String product,
            @RequestBody SuspensionRequest request) {
        duties.require(caller, merchant, Duty.LIST);
        return answer(listings.suspend(caller.account(), merchant, product, request.read()));
    }

    @PostMapping("/{product}/resume")
    @Operation(operationId = "resumeListing", summary = "Brings back what the merchant itself took off sale")
    ResponseEntity<ListingAnswer> resume(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String product,
            @RequestBody Empty nothing) {
        duties.require(caller, merchant, Duty.LIST);
        return answer(listings.resume(caller.account(), merchant, product));
    }

    @PutMapping("/{product}/prices")
    @Operation(
            operationId = "planListingPrices",
            summary = "Replaces the planned prices in the shop; each begins at its minute without a review")
    ResponseEntity<ListingAnswer> plan(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String product,
            @RequestBody PlannedPricesRequest request) {
        duties.require(caller, merchant, Duty.LIST);
        return answer(listings.plan(caller.account(), merchant, product, request.read(caller.account())));
    }

    private ResponseEntity<ListingAnswer> answer(Listing listing) {
        return answer(listing, HttpStatus.OK);
    }

    private ResponseEntity<ListingAnswer> answer(Listing listing, HttpStatus status) {
        var name = names.nameOf(listing.merchant()).orElse(listing.merchant());
        return ResponseEntity.status(status).eTag("\"" + listing.edits() + "\"").body(ListingAnswer.of(listing, name));
    }
}
