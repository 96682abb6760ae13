package yonghuang.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and pages of products, for anyone. */
@RestController
@RequestMapping("/api/products")
class ProductsController {
    private final CatalogAnswers answers;

    ProductsController(CatalogAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "listProducts", summary = "Products by words and filters, page by page, with facets")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "words in Chinese, pinyin, initials or English",
            schema = @Schema(type = "string", maxLength = ListingParameters.LONGEST_WORDS))
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "ids of categories, any of them",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "county",
            in = ParameterIn.QUERY,
            description = "division codes, any of them",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "gi",
            in = ParameterIn.QUERY,
            description = "ids of registrations, any of them",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "inStock",
            in = ParameterIn.QUERY,
            description = "true: only what can be bought now",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "priceFrom",
            in = ParameterIn.QUERY,
            description = "fen, included",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
    @Parameter(
            name = "priceTo",
            in = ParameterIn.QUERY,
            description = "fen, included",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"relevance", "price", "-price", "newest", "-sold"},
                            defaultValue = "relevance"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "the next of an earlier page",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "a page of products",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProductList.class)))
    ResponseEntity<byte[]> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
        return answers.list(ListingParameters.read(sent)).response();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getProduct", summary = "One product with its stock in each warehouse")
    @ApiResponse(
            responseCode = "200",
            description = "the product",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProductPage.class)))
    ResponseEntity<byte[]> product(@PathVariable String id) {
        return answers.product(id).response();
    }
}
