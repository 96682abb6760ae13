package yonghuang.listings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant says about one product. In a draft anything may still be missing; what is published holds all that its
 * class of goods needs (R15).
 *
 * @param title in Chinese
 * @param category id of the class of product
 * @param gi id of the registration it claims, null when it claims none
 * @param county six-digit code of the county it comes from
 * @param description what is said about it, in blocks
 * @param label what stands on the packing, null when nothing was said of it
 * @param taxClass code of the class of goods for invoices, 19 digits
 * @param variants with unlike SKUs
 * @param images ids of pictures; of samples, paths under the shop's own address. The first stands for the product
 */
public record Content(
        @Nullable String title,
        @Nullable String category,
        @Nullable String gi,
        @Nullable String county,
        List<Block> description,
        @Nullable Label label,
        @Nullable String taxClass,
        List<ListedVariant> variants,
        List<String> images) {
    public Content {
        description = List.copyOf(description);
        variants = List.copyOf(variants);
        images = List.copyOf(images);
    }

    /** The words of the description, one block or item a line. */
    public String plainDescription() {
        return description.stream().flatMap(block -> block.lines().stream()).collect(Collectors.joining("\n"));
    }

    public Set<String> skus() {
        return variants.stream().map(ListedVariant::sku).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Optional<ListedVariant> variant(String sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    /** Every picture it shows, those inside its description too; paths of samples as well. */
    public Set<String> pictures() {
        var pictures = new LinkedHashSet<>(images);
        for (var block : description) if (block.image() != null) pictures.add(block.image());
        return pictures;
    }

    /** Whether a picture was uploaded; a sample's lies under the shop's own address. */
    public static boolean isUploaded(String picture) {
        return picture.startsWith("img_");
    }

    boolean hasShopPriceOf(String sku, Content other) {
        var mine = variant(sku).map(ListedVariant::shopPriceFen);
        return mine.isPresent() && mine.equals(other.variant(sku).map(ListedVariant::shopPriceFen));
    }

    /** The same but for one price in the shop. */
    Content withShopPrice(String sku, long priceFen) {
        var next = variants.stream()
                .map(variant -> variant.sku().equals(sku) ? variant.withShopPrice(priceFen) : variant)
                .toList();
        return new Content(title, category, gi, county, description, label, taxClass, next, images);
    }
}
