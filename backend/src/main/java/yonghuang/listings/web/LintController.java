package yonghuang.listings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.listings.Submittable;
import yonghuang.listings.lint.Mark;
import yonghuang.listings.lint.TextLint;
import yonghuang.listings.lint.TextRule;
import yonghuang.listings.web.ListingRequests.ListingRequest;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.shared.Sentence;

/** Says while a draft is being written what handing it in would say. Keeps nothing. */
@RestController
@RequestMapping(path = "/api/merchants/{merchant}/products/lint", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Listings")
class LintController {
    /**
     * @param from where the words begin in the text of that field, in UTF-16 units
     * @param words empty where words are missing
     * @param message what to change
     */
    @Schema(name = "ListingMark")
    record MarkAnswer(String field, int from, int to, String words, TextRule rule, String message) {}

    @Schema(name = "ListingFieldError")
    record FieldAnswer(String field, String message) {}

    /** @param missing fields that are missing or wrong */
    @Schema(name = "ListingLint")
    record LintAnswer(List<MarkAnswer> marks, List<FieldAnswer> missing) {}

    private final Submittable submittable;
    private final MerchantDuties duties;

    LintController(Submittable submittable, MerchantDuties duties) {
        this.submittable = submittable;
        this.duties = duties;
    }

    @PostMapping
    @Operation(operationId = "lintListing", summary = "Words a draft may not use, and fields it lacks; changes nothing")
    LintAnswer lint(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) Locale locale,
            @PathVariable String merchant,
            @RequestBody ListingRequest request) {
        duties.require(caller, merchant, Duty.LIST);
        var content = ContentRequest.read(request.content());
        return new LintAnswer(
                TextLint.marks(content).stream()
                        .map(mark -> answer(mark, locale))
                        .toList(),
                submittable.wrong(merchant, content).stream()
                        .map(error -> answer(error, locale))
                        .toList());
    }

    private static MarkAnswer answer(Mark mark, Locale locale) {
        var message = said(mark.rule().sentence(), locale);
        return new MarkAnswer(mark.field(), mark.from(), mark.to(), mark.words(), mark.rule(), message);
    }

    private static FieldAnswer answer(FieldError error, Locale locale) {
        return new FieldAnswer(error.field(), said(error.message(), locale));
    }

    private static String said(Sentence sentence, Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? sentence.zh() : sentence.en();
    }
}
