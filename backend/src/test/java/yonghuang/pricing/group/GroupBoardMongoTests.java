package yonghuang.pricing.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.shared.GroupSteps.Step;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class GroupBoardMongoTests {
    private static final List<Step> STEPS = List.of(new Step(10, Money.fen(900)));

    private final MongoTemplate mongo = TestStore.fresh();
    private final AtomicLong nanos = new AtomicLong();
    private final GroupBoard here = new GroupBoard(mongo, nanos::get);
    private final GroupBoard elsewhere = new GroupBoard(mongo, nanos::get);
    private final StoredGroupPrices prices = new StoredGroupPrices(mongo, here);
    private final PublicBuyers buyers =
            new PublicBuyers(mongo, here, new MutableClock(Instant.parse("2026-11-24T08:00:00Z")));

    @Test
    void aChangeIsSeenHereAtOnceAndElsewhereWithinASecond() {
        assertThat(here.steps("TEA")).isEmpty();
        assertThat(elsewhere.steps("TEA")).isEmpty();

        prices.replace("TEA", STEPS);
        buyers.enter("union", "u@example.org", "工会", "91350100M000100Y43", "acc_o");

        assertThat(here.steps("TEA")).isEqualTo(STEPS);
        assertThat(here.isPublicBuyer("union")).isTrue();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(elsewhere.steps("TEA")).isEqualTo(STEPS);
        assertThat(elsewhere.isPublicBuyer("union")).isTrue();

        prices.replace("TEA", List.of());
        buyers.remove("union");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(elsewhere.steps("TEA")).isEmpty();
        assertThat(elsewhere.isPublicBuyer("union")).isFalse();
    }

    @Test
    void whatWasStoredByACopyThatDiedBeforeItToldTheOthersIsSeenInTheEnd() {
        assertThat(here.steps("TEA")).isEmpty();
        mongo.insert(new GroupPrice("TEA", 1, STEPS));

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(here.steps("TEA")).isEqualTo(STEPS);
    }
}
