package yonghuang.listings.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.images.ImageSize;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.listings.Shelving;
import yonghuang.shared.Channel;
import yonghuang.shared.Money;

/** What a merchant says about a product. */
@Schema(name = "ListingContent")
record ContentAnswer(
        @Nullable String title,
        @Nullable String category,
        @Nullable String gi,
        @Nullable String county,
        List<BlockAnswer> description,
        @Nullable LabelAnswer label,
        @Nullable String taxClass,
        List<ListedVariantAnswer> variants,
        List<PictureAnswer> images) {
    /** @param url under the shop's own address */
    @Schema(name = "ListingPicture")
    record PictureAnswer(String id, String url) {
        static PictureAnswer of(String image) {
            return new PictureAnswer(image, Shelving.url(image));
        }
    }

    @Schema(name = "ListingBlock")
    record BlockAnswer(
            Block.Kind kind, List<String> lines, @Nullable PictureAnswer image) {
        static BlockAnswer of(Block block) {
            return new BlockAnswer(
                    block.kind(), block.lines(), block.image() == null ? null : PictureAnswer.of(block.image()));
        }
    }

    @Schema(name = "ListingLabel")
    record LabelAnswer(
            @Nullable String ingredients,
            @Nullable String producer,
            @Nullable String standard,
            @Nullable String additives,
            @Nullable String productionLicence) {
        static @Nullable LabelAnswer of(@Nullable Label label) {
            return label == null
                    ? null
                    : new LabelAnswer(
                            label.ingredients(),
                            label.producer(),
                            label.standard(),
                            label.additives(),
                            label.productionLicence());
        }
    }

    @Schema(name = "ListedVariant")
    record ListedVariantAnswer(
            String sku,
            @Nullable String spec,
            @Nullable Integer netWeightGrams,
            @Nullable String grade,
            @Nullable String storage,
            @Nullable Integer shelfLifeDays,
            List<OfferAnswer> offers) {
        static ListedVariantAnswer of(ListedVariant variant) {
            return new ListedVariantAnswer(
                    variant.sku(),
                    variant.spec(),
                    variant.netWeightGrams(),
                    variant.grade(),
                    variant.storage(),
                    variant.shelfLifeDays(),
                    variant.offers().stream().map(OfferAnswer::of).toList());
        }
    }

    @Schema(name = "ListedOffer")
    record OfferAnswer(Channel channel, Money price, boolean onSale) {
        static OfferAnswer of(Offer offer) {
            return new OfferAnswer(offer.channel(), Money.fen(offer.priceFen()), offer.onSale());
        }
    }

    static @Nullable ContentAnswer of(@Nullable Content content) {
        if (content == null) return null;
        return new ContentAnswer(
                content.title(),
                content.category(),
                content.gi(),
                content.county(),
                content.description().stream().map(BlockAnswer::of).toList(),
                LabelAnswer.of(content.label()),
                content.taxClass(),
                content.variants().stream().map(ListedVariantAnswer::of).toList(),
                content.images().stream().map(PictureAnswer::of).toList());
    }

    /** Small, for a row of a list; null where there is none. */
    static @Nullable String thumbnail(Content content) {
        if (content.images().isEmpty()) return null;
        var first = content.images().getFirst();
        return Content.isUploaded(first) ? yonghuang.images.Image.url(first, ImageSize.SMALL) : first;
    }
}
