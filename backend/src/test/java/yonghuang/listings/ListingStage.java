package yonghuang.listings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.Product;
import yonghuang.catalog.listing.PriceHistory;
import yonghuang.catalog.listing.Products;
import yonghuang.catalog.listing.Shelves;
import yonghuang.catalog.listing.StoredShelf;
import yonghuang.crash.Program;
import yonghuang.images.ImageExamples;
import yonghuang.images.ImagePurpose;
import yonghuang.images.Images;
import yonghuang.images.Samples;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.Merchants;
import yonghuang.shared.Channel;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.People;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;

/** Listings over one store and one clock, with a merchant {@code m-1} and another {@code m-2}. */
public final class ListingStage implements Program {
    public static final String MERCHANT = "m-1";
    public static final String EDITOR = "acc_editor";
    public static final String OFFICE = "acc_office";
    public static final String SKU = "LT-BANLI-500";

    public final MongoTemplate mongo;
    public final MutableClock clock;
    public final Merchants merchants;
    public final Products products;
    public final PriceHistory history;
    public final Shelves shelves;
    public final StoredShelf shelf;
    public final StoredListings stored;
    public final Shelving shelving;
    public final ListingChanges changes;
    public final Adoption adoption;
    public final Images images;
    public final Listings listings;
    public final ListingReview review;
    public final ListingPages pages;
    public final ListingSweep sweep;
    public final ListingCheck check;
    public final List<String> audited = new ArrayList<>();

    public ListingStage(MongoTemplate mongo, MutableClock clock, Path folder) {
        this.mongo = mongo;
        this.clock = clock;
        merchants = new Merchants(mongo);
        products = new Products(mongo);
        products.ensureIndexes();
        history = new PriceHistory(mongo);
        shelves = new Shelves(products, CatalogExamples.ORIGINS, merchants);
        shelf = new StoredShelf(products, history, shelves);
        stored = new StoredListings(mongo);
        shelving = new Shelving(stored, shelf);
        People people = account -> Optional.of(new People.Person("name of " + account, account + "@example.com"));
        changes = new ListingChanges(
                stored,
                shelving,
                (actor, act, subject, before, after, why) -> audited.add(actor + " " + act),
                people,
                clock);
        adoption = new Adoption(stored, shelf);
        images = ImageExamples.images(mongo, folder, clock);
        var submittable = new Submittable(merchants, CatalogExamples.ORIGINS);
        listings = new Listings(stored, adoption, changes, submittable, images, shelf, merchants);
        review = new ListingReview(adoption, changes, submittable);
        pages = new ListingPages(mongo);
        sweep = new ListingSweep(stored, shelving, changes, adoption, shelf);
        check = new ListingCheck(stored, shelf);
    }

    /** Two merchants are there, and the first chestnuts' picture. */
    public ListingStage opened() {
        merchants.open(new Merchant(MERCHANT, "罗田合作社", false, "421123", MerchantKind.COOPERATIVE, "x", null));
        merchants.open(new Merchant("m-2", "麻城合作社", false, "421181", MerchantKind.COOPERATIVE, "y", null));
        return this;
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(sweep);
    }

    @Override
    public List<ConsistencyCheck> checks() {
        return List.of(check);
    }

    public String picture() {
        return images.add(EDITOR, ImagePurpose.PRODUCT, () -> Samples.jpeg(40, 30))
                .id();
    }

    public static Content chestnuts(String title, long fen, String picture) {
        return chestnuts(title, fen, picture, SKU);
    }

    public static Content chestnuts(String title, long fen, String picture, String sku) {
        return new Content(
                title,
                "nuts",
                "luotian-banli",
                "421123",
                List.of(new Block(Block.Kind.TEXT, List.of("罗田的板栗，当年新货。"), null)),
                new Label("板栗", "罗田某合作社", "GB/T 22346", "不含添加剂", "SC10142112300001"),
                "1010112030000000000",
                List.of(new ListedVariant(
                        sku, "500克/袋", 500, null, "阴凉干燥处", 180, List.of(new Offer(Channel.SHOP, fen, true)))),
                List.of(picture));
    }

    /** A draft of chestnuts at 29.90 yuan. */
    public Listing begin(String id) {
        return listings.begin(EDITOR, MERCHANT, id, chestnuts("罗田板栗", 2_990, picture()));
    }

    public Listing submit(String id) {
        return listings.submit(EDITOR, MERCHANT, id);
    }

    public Listing publish(String id) {
        return review.publish(OFFICE, id, stored.existing(id).work().revision(), null);
    }

    /** Begun, submitted and published. */
    public Listing onSale(String id) {
        begin(id);
        submit(id);
        return publish(id);
    }

    /** As its next revision, submitted. */
    public Listing submitAnew(String id, Content content) {
        listings.write(EDITOR, MERCHANT, id, content, null);
        return submit(id);
    }

    public Listing of(String id) {
        return stored.existing(id);
    }

    /** As shoppers see it once every copy of the shop has looked; null when they do not. */
    public Product shown(String id) {
        shelves.refresh();
        return shelf.shown(id).orElse(null);
    }

    public Instant now() {
        return clock.instant();
    }
}
