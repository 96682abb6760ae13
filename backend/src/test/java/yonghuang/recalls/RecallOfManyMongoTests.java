package yonghuang.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.recalls.RecallShop.NUTS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLines.Progress;

/** A lot that very many people got: the list is complete, paged, and compared without being read at once. */
class RecallOfManyMongoTests {
    private static final int PEOPLE = 3_000;

    private final RecallShop shop = new RecallShop();

    @Test
    void everybodyIsOnTheListOnceHoweverManyThereAre() {
        shop.has(NUTS, "ningbo", "L1", 5);
        copiesOf(shop.shipped("mei", NUTS, 1).id());

        var recall = shop.recall("L1");
        shop.sweepLater();

        assertThat(shop.lines.progress(recall.id())).isEqualTo(new Progress(0, PEOPLE, 0));
        assertThat(ordersOnAllPages(recall)).hasSize(PEOPLE).doesNotHaveDuplicates();
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void aLineMissingFromTheListIsFoundByTheCheck() {
        shop.has(NUTS, "ningbo", "L1", 5);
        var order = shop.shipped("mei", NUTS, 1);
        var recall = shop.recall("L1");

        shop.stock.store.getCollection("recall_lines").deleteOne(new Document("order", order.id()));

        assertThat(shop.check.run().differences())
                .extracting(difference -> difference.found())
                .contains("not listed", "0 lines");
        shop.sweepLater();
        assertThat(shop.people(recall)).hasSize(1);
    }

    @Test
    void aRecalledLotOnSaleIsFoundByTheCheck() {
        shop.has(NUTS, "ningbo", "L1", 5);
        shop.recall("L1");

        shop.stock
                .store
                .getCollection("stock_levels")
                .updateOne(
                        new Document("_id", NUTS + "@ningbo"),
                        new Document("$unset", new Document("lots.0.recall", "")));

        assertThat(shop.check.run().differences())
                .extracting(difference -> difference.check())
                .contains("recalled lot is off sale", "every lot is marked");
    }

    /** The same order of other people, as stored. */
    private void copiesOf(String order) {
        var orders = shop.stock.store.getCollection("orders");
        var first = orders.find(new Document("_id", order)).first();
        var copies = IntStream.range(1, PEOPLE)
                .mapToObj(i -> new Document(first)
                        .append("_id", "ord_%032x".formatted(i))
                        .append("account", "buyer-" + i))
                .toList();
        orders.insertMany(copies);
    }

    private List<String> ordersOnAllPages(Recall recall) {
        var seen = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = shop.lines.list(recall.id(), 100, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(100);
            page.items().stream().map(AffectedLine::order).forEach(seen::add);
            after = page.next();
        } while (after != null);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        return seen;
    }
}
