package yonghuang.catalog.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.catalog.GiRegistrations;
import yonghuang.catalog.listing.Products;
import yonghuang.catalog.listing.ShelfProduct;
import yonghuang.catalog.listing.Shelves;
import yonghuang.catalog.sample.SampleProducts;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.SampleMerchants;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Registrations.Place;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class OriginDeskMongoTests {
    private static final String WHY = "notice read";

    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T04:00:00Z"));
    private final GiRegistrations known = new GiRegistrations();
    private final Products products = new Products(mongo);
    private final List<String> acts = new ArrayList<>();
    private final OriginDesk desk = new OriginDesk(
            mongo,
            known,
            products,
            id -> id.startsWith("sample-") ? Optional.of(id) : Optional.empty(),
            (actor, act, subject, before, after, why) -> acts.add(actor + " " + act),
            clock);
    private final Shelves shelves = new Shelves(products, desk, new Merchants(mongo));
    private final KnownOrigins origins = new KnownOrigins(shelves);

    @BeforeEach
    void fill() {
        desk.ensureIndexes();
        new SampleMerchants(mongo).load();
        products.insertMissing(new SampleProducts(known).first(40), 40);
    }

    private ShelfProduct shown() {
        return shelves.refresh().products().stream()
                .filter(product -> product.gi() != null)
                .findFirst()
                .orElseThrow();
    }

    private String merchant() {
        return shown().product().merchant();
    }

    private String gi() {
        return Optional.ofNullable(shown().product().gi()).orElseThrow();
    }

    @Test
    void theMarkIsShownOnlyWhileItsUseStands() {
        assertThat(shown().mark()).isNull();

        desk.allow(merchant(), gi(), "2026年第1号", "2026-11-24", "2026-11-26", "office");
        assertThat(shown().mark()).isNotNull();

        clock.advance(Duration.ofDays(2));
        assertThat(shown().mark()).isNull();
    }

    @Test
    void takenBackItDisappearsAtOnce() {
        var mark = desk.allow(merchant(), gi(), "2026年第1号", "2026-11-24", null, "office");

        desk.takeBack(mark.id(), "2026-11-24", "office", WHY);

        assertThat(shown().mark()).isNull();
        assertThat(acts).containsExactly("office mark-use-allowed", "office mark-use-withdrawn");
    }

    @Test
    void theSameUseAgainIsTheSame() {
        desk.allow(merchant(), gi(), "2026年第1号", "2026-11-24", null, "office");

        assertThat(desk.allow(merchant(), gi(), "2026年第1号", "2026-11-24", null, "other")
                        .enteredBy())
                .isEqualTo("office");
        assertThatThrownBy(() -> desk.allow(merchant(), gi(), "2026年第1号", "2026-11-25", null, "office"))
                .isInstanceOf(InvalidInput.class);
        assertThat(desk.marks(merchant(), null, 20, null).total()).isEqualTo(1);
    }

    @Test
    void aMerchantOrRegistrationNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> desk.allow("nobody", gi(), "n", "2026-11-24", null, "office"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.allow("sample-01", "nothing", "n", "2026-11-24", null, "office"))
                .isInstanceOf(InvalidInput.class);
        assertThat(acts).isEmpty();
    }

    @Test
    void marksArePagedWithoutLossOrRepeat() {
        for (int i = 0; i < 5; i++) desk.allow("sample-01", "qiai", "n" + i, "2026-11-24", null, "office");

        var first = desk.marks("sample-01", "qiai", 2, null);
        var second = desk.marks("sample-01", "qiai", 2, first.next());
        var third = desk.marks("sample-01", "qiai", 2, second.next());

        var all = new ArrayList<>(first.items());
        all.addAll(second.items());
        all.addAll(third.items());
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
        assertThat(third.next()).isNull();
    }

    @Test
    void aConversionShowsOnTheShelfFromItsDayOn() {
        var day = "2026-11-25";
        desk.follow(gi(), period(day, "新类别"), "office", WHY);
        assertThat(shown().gi()).isNotNull().extracting(now -> now.kind()).isNotEqualTo("新类别");

        clock.advance(Duration.ofDays(1));
        assertThat(shown().gi()).isNotNull().extracting(now -> now.kind()).isEqualTo("新类别");
    }

    @Test
    void aRegistrationTheOfficeEntersCanBeClaimedAndHasItsArea() {
        desk.add("new-gi", "新登记", "New", "tea", null, period("2026-01-01", "地理标志保护产品"), "office", WHY);

        shelves.refresh();
        assertThat(origins.registration("new-gi")).isPresent();
        assertThat(origins.place("new-gi", "罗田县", null)).isEqualTo(Place.INSIDE);
        assertThat(origins.place("new-gi", "英山县", null)).isEqualTo(Place.OUTSIDE);
        assertThatThrownBy(() -> desk.add("qiai", "x", "x", "tea", null, period("2026-01-01", "k"), "office", WHY))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThatThrownBy(() -> desk.follow("nothing", period("2026-01-01", "k"), "office", WHY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.takeBack("nothing", "2026-01-01", "office", WHY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherCopyOfTheShopSeesIt() {
        var other = new Shelves(
                new Products(mongo),
                new OriginDesk(mongo, known, new Products(mongo), id -> Optional.of(id), this::unheard, clock),
                new Merchants(mongo));
        other.refresh();
        desk.allow(merchant(), gi(), "2026年第1号", "2026-11-24", null, "office");

        assertThat(other.refresh().origins().mark(merchant(), gi())).isPresent();
    }

    private void unheard(
            String actor,
            String act,
            String subject,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after,
            @Nullable String why) {
        throw new AssertionError("nothing was done by " + actor);
    }

    private static Period period(String from, String kind) {
        var area = new yonghuang.catalog.Area("421123", "罗田县", List.of());
        return new Period(1, kind, null, null, null, null, List.of(area), from, null, null, null, null);
    }
}
