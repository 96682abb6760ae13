package yonghuang.listings.bulk;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import yonghuang.listings.Listing;
import yonghuang.sheets.ExportFormat;
import yonghuang.sheets.Sheet;

/**
 * A merchant's listings as a file, one row a SKU: what is being written, else what is sold. Written while it is read, no more
 * than a page is in memory. Brought back unchanged it changes nothing.
 */
@Component
final class ListingExport {
    private static final int PAGE = 100;

    private final MerchantListings listings;

    ListingExport(MerchantListings listings) {
        this.listings = listings;
    }

    void write(String merchant, ExportFormat format, OutputStream out) throws IOException {
        try (var sheet = format.open(out, Column.headings())) {
            var page = listings.behind(merchant, "", PAGE);
            while (!page.isEmpty()) {
                for (var listing : page) write(listing, sheet);
                page = listings.behind(merchant, page.getLast().id(), PAGE);
            }
        }
    }

    private static void write(Listing listing, Sheet sheet) throws IOException {
        var content = listing.newest();
        for (var variant : content.variants()) sheet.row(ContentCells.row(listing.id(), content, variant));
    }
}
