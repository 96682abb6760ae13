package yonghuang.listings;

import java.util.List;
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
}
