package yonghuang.listings.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.shared.Channel;

/**
 * A draft as its merchant sends it; anything may still be missing.
 *
 * @param category id of the class of goods
 * @param gi id of the registration it claims
 * @param county six-digit code
 * @param description blocks of plain words and pictures
 * @param taxClass 19 digits
 * @param images ids of pictures, the first stands for the product
 */
@Schema(name = "ContentRequest")
record ContentRequest(
        @Schema(maxLength = 60) @Nullable String title,
        @Nullable String category,
        @Nullable String gi,
        @Nullable String county,
        @Nullable List<@Nullable BlockRequest> description,
        @Nullable LabelRequest label,
        @Nullable String taxClass,
        @Nullable List<@Nullable VariantRequest> variants,
        @Nullable List<@Nullable String> images) {
    private static final int MOST = 100; // the content itself has narrower bounds
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_SKU = 40;

    /** @param image id of the picture of a PICTURE, left out for words */
    record BlockRequest(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"HEADING", "TEXT", "LIST", "PICTURE"})
            @Nullable
            String kind,

            @Nullable List<@Nullable String> lines,
            @Nullable String image) {}

    record LabelRequest(
            @Nullable String ingredients,
            @Nullable String producer,
            @Nullable String standard,
            @Nullable String additives,
            @Nullable String productionLicence) {
        Label read() {
            return new Label(ingredients, producer, standard, additives, productionLicence);
        }
    }

    record VariantRequest(
            @Schema(requiredMode = REQUIRED, pattern = "[A-Z0-9][A-Z0-9-]{1,39}") @Nullable
            String sku,

            @Nullable String spec,
            @Nullable Integer netWeightGrams,
            @Nullable String grade,
            @Nullable String storage,
            @Nullable Integer shelfLifeDays,
            @Nullable List<@Nullable OfferRequest> offers) {}

    /** @param onSale left out: yes */
    record OfferRequest(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"SHOP", "P832"})
            @Nullable
            String channel,

            @Schema(requiredMode = REQUIRED) ListingRequests.@Nullable PriceRequest price,

            @Nullable Boolean onSale) {}

    /** @throws yonghuang.shared.InvalidInput when something is not of its kind; bounds are the content's business */
    static Content read(@Nullable ContentRequest said) {
        var fields = new ListingFields();
        if (said == null) fields.missing("content");
        fields.done();
        var content = said == null ? null : said.read(fields);
        fields.done();
        if (content == null) throw new IllegalStateException("refused above");
        return content;
    }

    private Content read(ListingFields fields) {
        return new Content(
                title,
                category,
                gi,
                county,
                each(fields, "content.description", description, at -> block -> block(fields, at, block)),
                label == null ? null : label.read(),
                taxClass,
                each(fields, "content.variants", variants, at -> variant -> variant(fields, at, variant)),
                each(fields, "content.images", images, at -> image -> image));
    }

    private static <A, B> List<B> each(
            ListingFields fields,
            String field,
            @Nullable List<@Nullable A> given,
            Function<String, Function<A, @Nullable B>> reader) {
        var read = new ArrayList<B>();
        int i = 0;
        for (var one : fields.list(field, given, MOST)) {
            var at = field + "[" + i++ + "]";
            if (one == null) fields.missing(at);
            else {
                var made = reader.apply(at).apply(one);
                if (made != null) read.add(made);
            }
        }
        return read;
    }

    private static @Nullable Block block(ListingFields fields, String at, BlockRequest said) {
        var kind = fields.oneOf(at + ".kind", said.kind(), Block.Kind.values());
        var lines = each(fields, at + ".lines", said.lines(), line -> text -> fields.text(line, text, LONGEST_LINE));
        return kind == null ? null : new Block(kind, lines, said.image());
    }

    private static ListedVariant variant(ListingFields fields, String at, VariantRequest said) {
        return new ListedVariant(
                fields.text(at + ".sku", said.sku(), LONGEST_SKU),
                said.spec(),
                said.netWeightGrams(),
                said.grade(),
                said.storage(),
                said.shelfLifeDays(),
                each(fields, at + ".offers", said.offers(), here -> offer -> offer(fields, here, offer)));
    }

    private static @Nullable Offer offer(ListingFields fields, String at, OfferRequest said) {
        var channel = fields.oneOf(at + ".channel", said.channel(), Channel.values());
        var fen = fields.price(at + ".price", said.price());
        return channel == null ? null : new Offer(channel, fen, said.onSale() == null || said.onSale());
    }
}
