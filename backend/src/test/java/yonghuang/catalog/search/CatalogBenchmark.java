package yonghuang.catalog.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.listing.Display;
import yonghuang.catalog.listing.Lister;
import yonghuang.catalog.listing.Listing;
import yonghuang.catalog.listing.ListingQuery;
import yonghuang.catalog.listing.Products;
import yonghuang.catalog.listing.Ranking;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.Shelves;
import yonghuang.catalog.listing.SortOrder;
import yonghuang.catalog.sample.SampleCatalog;
import yonghuang.catalog.vocabulary.Vocabularies;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.SampleMerchants;
import yonghuang.testing.TestStore;

/** Prints what the catalog costs: {@code CatalogBenchmark [products…]}. CPU of the calling thread, warm, nothing kept. */
final class CatalogBenchmark {
    private static volatile Object sink = "";

    private CatalogBenchmark() {}

    public static void main(String[] args) throws IOException {
        var sizes = args.length == 0 ? List.of("600", "20000", "100000") : List.of(args);
        for (var size : sizes) measure(Integer.parseInt(size));
        System.exit(0);
    }

    private static void measure(int products) throws IOException {
        print("== %,d products%n", products);
        MongoTemplate mongo = TestStore.fresh();
        new SampleMerchants(mongo).load();
        var stored = new Products(mongo);
        stored.ensureIndexes();
        var shelves = new Shelves(stored, CatalogExamples.ORIGINS, new Merchants(mongo));
        once("insert into an empty store and read back", () -> {
            new SampleCatalog(CatalogExamples.REGISTRATIONS, stored, shelves, products).load();
            return shelves.current();
        });
        long before = heap();
        var shelf = new Shelves(stored, CatalogExamples.ORIGINS, new Merchants(mongo)).current();
        print("%-48s %8.1f MB%n", "heap of the shelf", (heap() - before) / 1e6);
        once(
                "read the shelf again",
                () -> new Shelves(stored, CatalogExamples.ORIGINS, new Merchants(mongo)).current());
        var stock = new CatalogExamples.Stock();
        repeated("make a display (stock changed)", 50, () -> new Display(shelf, stock, Map.of()));
        var display = new Display(shelf, stock, Map.of());
        repeated(
                "list a category by price",
                3_000,
                () -> list(display, question(null, "vegetables", SortOrder.CHEAPEST), null));
        repeated("list all", 3_000, () -> list(display, question(null, null, SortOrder.RELEVANCE), null));
        search(shelf, display);
    }

    private static void search(Shelf shelf, Display display) throws IOException {
        var folder = Files.createTempDirectory("catalog-benchmark");
        try (var search = new IndexedSearch(folder, Duration.ofSeconds(60))) {
            once("make the index", () -> follow(search, shelf));
        }
        try (var search = new IndexedSearch(folder, Duration.ofSeconds(60))) {
            once("open a current index", () -> follow(search, shelf));
        }
        try (var index = LuceneIndexes.open(folder.resolve("index/lucene"))) {
            for (var words : List.of("云雾茶", "英山云雾茶", "ltbl", "茶", "样例", "luotianb", "栗子", "罗甜板粟"))
                find(index, words, shelf, display);
        }
        once("make the suggestions", () -> new SuggestionTable(shelf, Pinyin.PLAIN));
        var table = new SuggestionTable(shelf, Pinyin.PLAIN);
        repeated("suggest luo", 3_000, () -> table.of("luo"));
    }

    private static Object follow(IndexedSearch search, Shelf shelf) {
        search.follow(shelf);
        return search;
    }

    private static void find(ProductIndex index, String words, Shelf shelf, Display display) {
        var kept = ask(index, words, shelf);
        print("%s: %,d hits%n", words, kept.size());
        var question = question(words, null, SortOrder.RELEVANCE);
        repeated("  nothing kept", 600, () -> list(display, question, ask(index, words, shelf)));
        repeated("  hits kept", 2_000, () -> list(display, question, kept));
    }

    private static final Words WORDS = new Words(Vocabularies.BUILT_IN);
    private static @Nullable Spelling spelling;

    private static Ranking ask(ProductIndex index, String words, Shelf shelf) {
        if (spelling == null) spelling = new Spelling(shelf, WORDS);
        return IndexedSearch.ask(index, WORDS, spelling, Runs.of(words), shelf).ranking();
    }

    private static ListingQuery question(@Nullable String words, @Nullable String category, SortOrder order) {
        return new ListingQuery(
                words,
                category == null ? List.of() : List.of(category),
                List.of(),
                List.of(),
                false,
                null,
                null,
                order,
                20,
                null);
    }

    private static Listing list(Display display, ListingQuery question, @Nullable Ranking matching) {
        return Lister.list(display, question, matching);
    }

    private static void once(String what, Supplier<Object> work) {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = process.getProcessCpuTime();
        sink = work.get();
        print("%-48s %8.0f ms CPU of all threads%n", what, (process.getProcessCpuTime() - start) / 1e6);
    }

    private static void repeated(String what, int times, Supplier<Object> work) {
        for (int i = 0; i < times; i++) sink = work.get();
        long start = cpu();
        for (int i = 0; i < times; i++) sink = work.get();
        print("%-48s %8.3f ms CPU%n", what, (cpu() - start) / 1e6 / times);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String format, Object... values) {
        System.out.printf(format, values);
    }
}
