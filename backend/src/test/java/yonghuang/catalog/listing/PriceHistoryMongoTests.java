package yonghuang.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.catalog.ProductShelf;
import yonghuang.catalog.Variant;
import yonghuang.shared.Money;
import yonghuang.testing.TestStore;

class PriceHistoryMongoTests {
    private static final Instant PUBLISHED = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final MongoTemplate mongo = TestStore.fresh();
    private final PriceHistory history = new PriceHistory(mongo);

    private static List<Variant> variant(long fen) {
        return List.of(new Variant("TEA", "250 g", 250, fen, null, null, true));
    }

    private void add(int number, long price, Instant from) {
        history.add(List.of(new ProductShelf.Priced("TEA", number, Money.fen(price), from)));
    }

    private long rows() {
        return mongo.count(new Query(), PriceChange.class);
    }

    @Test
    void aPriceThatNeverChangedHasNothingToCompareWith() {
        assertThat(history.compareAt(variant(12_800))).isEqualTo(Map.of());
    }

    @Test
    void aNumberStandsForThePriceItWasFirstAddedWith() {
        add(1, 12_800, PUBLISHED);
        add(2, 9_900, NOW);
        add(2, 8_800, NOW.plusSeconds(1));

        assertThat(rows()).isEqualTo(2);
        assertThat(history.compareAt(variant(9_900))).isEqualTo(Map.of("TEA", Money.fen(12_800)));
    }

    @Test
    void aPriceThatIsNotStoredYetShowsNothing() {
        add(1, 12_800, PUBLISHED);
        add(2, 9_900, NOW);

        assertThat(history.compareAt(variant(12_800))).isEqualTo(Map.of());
    }

    @Test
    void upAndDownAgainIsComparedWithTheLowestOfTheDaysBefore() {
        add(1, 12_800, PUBLISHED);
        add(2, 19_900, NOW);
        add(3, 9_900, NOW.plus(Duration.ofDays(2)));

        assertThat(history.compareAt(variant(9_900))).isEqualTo(Map.of("TEA", Money.fen(12_800)));
    }

    @RepeatedTest(5)
    void manyAtOnceAddOneRowEach() {
        atOnce(16, i -> {
            add(1 + i / 2, 9_000 + i / 2, NOW.plusSeconds(i / 2));
            return i;
        });

        assertThat(rows()).isEqualTo(8);
        assertThat(history.last(List.of("TEA"))).isEqualTo(Map.of("TEA", 9_007L));
    }
}
