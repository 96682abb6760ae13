package yonghuang.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.catalog.search.Suggestions;
import yonghuang.shared.InvalidInput;

/** What someone who is typing may mean, for anyone. */
@RestController
class SuggestionsController {
    private final Suggestions suggestions;

    SuggestionsController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    record SuggestionList(List<Item> items) {}

    /** @param product id of the one product meant, null where the text is to be searched for */
    record Item(String text, @Nullable String product) {}

    @GetMapping("/api/suggestions")
    @Operation(operationId = "suggest", summary = "Names and products whose beginning was typed")
    SuggestionList suggest(@RequestParam(defaultValue = "") String q) {
        if (ListingParameters.isTooLong(q)) {
            throw new InvalidInput("q", "must have at most 200 characters", "最多 200 个字符");
        }
        return new SuggestionList(suggestions.of(q).stream()
                .map(suggestion -> new Item(suggestion.text(), suggestion.product()))
                .toList());
    }
}
