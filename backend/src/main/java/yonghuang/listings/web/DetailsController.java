package yonghuang.listings.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductShelf;
import yonghuang.listings.Adoption;
import yonghuang.listings.Block;
import yonghuang.listings.Published;
import yonghuang.listings.Shelving;
import yonghuang.listings.web.ContentAnswer.LabelAnswer;
import yonghuang.shared.NotFound;

/** What a product's page tells beyond the contract: description and label. Kept in memory by the edition on the shelf. */
@RestController
@Tag(name = "Catalog")
class DetailsController {
    private static final int KEPT_BYTES = 8_000_000;

    private final ProductShelf shelf;
    private final Adoption adoption;
    private final JsonMapper json;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Kept answer) -> answer.json().length + 300)
            .build();

    DetailsController(ProductShelf shelf, Adoption adoption, JsonMapper json) {
        this.shelf = shelf;
        this.adoption = adoption;
        this.json = json;
    }

    private record Key(String product, @Nullable Long edition) {}

    private record Kept(byte[] json, String etag) {}

    /** @param picture where it lies, null for words */
    @Schema(name = "DetailBlock")
    record DetailBlock(
            Block.Kind kind, List<String> lines, @Nullable String picture) {
        static DetailBlock of(Block block) {
            return new DetailBlock(
                    block.kind(), block.lines(), block.image() == null ? null : Shelving.url(block.image()));
        }
    }

    /** @param label what stands on the packing, null when nothing was said of it */
    @Schema(name = "ProductDetails")
    record ProductDetails(
            List<DetailBlock> description, @Nullable LabelAnswer label, int revision) {
        static ProductDetails of(Published published) {
            var content = published.content();
            if (content == null) throw new NotFound();
            return new ProductDetails(
                    content.description().stream().map(DetailBlock::of).toList(),
                    LabelAnswer.of(content.label()),
                    published.revision());
        }
    }

    @GetMapping("/api/products/{id}/details")
    @Operation(operationId = "getProductDetails", summary = "Description and label of a product, for anyone")
    @ApiResponse(
            responseCode = "200",
            description = "description and label",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProductDetails.class)))
    ResponseEntity<byte[]> details(@PathVariable String id) {
        var product = shelf.shown(id).orElseThrow(NotFound::new);
        var answer = kept.get(new Key(id, product.edition()), key -> made(product));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(answer.etag())
                .body(answer.json());
    }

    private Kept made(Product product) {
        var published = adoption.seen(product).published();
        var etag = "\"" + published.revision() + "-" + (product.edition() == null ? 0 : product.edition()) + "\"";
        return new Kept(json.writeValueAsBytes(ProductDetails.of(published)), etag);
    }
}
