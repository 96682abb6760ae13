package yonghuang.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.listings.ListingStage.SKU;
import static yonghuang.listings.ListingStage.chestnuts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductStatus;
import yonghuang.listings.ListingAct.Kind;
import yonghuang.shared.Refusal;

/** Whatever merchants and the office do in whatever order, and however late walkers bring the shelf what they once read. */
class ListingProperties {
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    /** A listing, a shelf, a price history, and walkers on their way between them. */
    private static final class World {
        final Random random;
        Instant now = START;
        Listing listing = Listing.begun("prd_1", "m-1", false, chestnuts("t0", 100, "img_1"), "writer", START);

        @Nullable
        Product shelf;

        final TreeMap<Integer, Long> history = new TreeMap<>();
        final List<Listing> walkers = new ArrayList<>();
        final Set<String> publishedTitles = new HashSet<>();
        final List<Long> prices = new ArrayList<>();
        boolean suspended;

        World(long seed) {
            random = new Random(seed);
        }

        void step(int number) {
            now = now.plusSeconds(1 + random.nextInt(90));
            try {
                listing = acted(number);
            } catch (Refusal refused) {
                // as the rules say
            }
            notePrice();
            if (listing.unshelved()) walkers.add(listing);
            if (random.nextInt(3) == 0 && !walkers.isEmpty()) bring(walkers.remove(random.nextInt(walkers.size())));
        }

        private Listing acted(int number) {
            int revision = listing.work().revision();
            return switch (random.nextInt(11)) {
                case 0, 1 ->
                    listing.written(chestnuts("t" + number, 100 + random.nextInt(3) * 10, "img_1"), "writer", now);
                case 2, 3 -> listing.submitted(checked -> {}, act(revision, "writer", Kind.SUBMITTED), now);
                case 4 -> listing.withdrawn(act(revision, "writer", Kind.WITHDRAWN), now);
                case 5, 6 -> published(revision - random.nextInt(2));
                case 7 -> listing.returned(List.of(), act(revision, "reviewer", Kind.RETURNED), now);
                case 8 -> suspendedOrResumed();
                case 9 ->
                    listing.planned(
                            List.of(new PlannedPrice(SKU, 200 + random.nextInt(3) * 10, now.plusSeconds(60), "writer")),
                            now);
                default -> listing.begunPrices(now);
            };
        }

        private Listing published(int revision) {
            var title = listing.newest().title();
            var next = listing.published(checked -> {}, act(revision, "reviewer" + revision, Kind.PUBLISHED), now);
            if (next != listing) publishedTitles.add(title);
            return next;
        }

        private Listing suspendedOrResumed() {
            var by = random.nextBoolean() ? Suspension.By.OFFICE : Suspension.By.MERCHANT;
            int revision = listing.published().revision();
            return random.nextBoolean()
                    ? listing.suspended(new Suspension(by, "why", now), act(revision, "r", Kind.SUSPENDED), now)
                    : listing.resumed(by, act(revision, "r" + now, Kind.RESUMED), now);
        }

        private ListingAct act(int revision, String by, Kind kind) {
            return new ListingAct(revision, now, by, by, kind, null);
        }

        private void notePrice() {
            var content = listing.published().content();
            if (content == null) return;
            long price = content.variants().getFirst().shopPriceFen();
            if (prices.isEmpty() || prices.getLast() != price) prices.add(price);
        }

        /** As {@link Shelving} does, on a shelf that keeps to editions. */
        void bring(Listing read) {
            for (var step : read.steps())
                if (step.edition() > read.shelved()) history.putIfAbsent(step.number(), step.priceFen());
            var product = Shelving.product(read);
            if (shelf == null || shelf.isOlderThan(read.edition())) shelf = product;
            listing = listing.shelved(read.edition());
        }
    }

    @Property(tries = 500)
    void theShelfOnlyEverShowsWhatWasPublishedAndEndsWithTheNewest(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int steps) {
        var world = new World(seed);
        for (int i = 1; i <= steps; i++) {
            world.step(i);
            if (world.shelf != null) assertThat(world.publishedTitles).contains(world.shelf.title());
        }
        if (world.listing.isNew()) {
            assertThat(world.shelf).isNull();
            return;
        }

        world.bring(world.listing);
        var late = List.copyOf(world.walkers);
        late.forEach(world::bring);

        assertThat(world.shelf).isEqualTo(Shelving.product(world.listing));
        assertThat(world.shelf.status() == ProductStatus.SUSPENDED)
                .isEqualTo(world.listing.published().suspended() != null);
        assertThat(List.copyOf(world.history.values())).isEqualTo(world.prices);
        assertThat(world.history.keySet()).isEqualTo(numbers(world.prices.size()));
        assertThat(world.listing.unshelved()).isFalse();
        assertThat(world.listing.steps()).hasSize(1);
    }

    private static Set<Integer> numbers(int count) {
        return Map.copyOf(java.util.stream.IntStream.rangeClosed(1, count)
                        .boxed()
                        .collect(java.util.stream.Collectors.toMap(i -> i, i -> i)))
                .keySet();
    }
}
