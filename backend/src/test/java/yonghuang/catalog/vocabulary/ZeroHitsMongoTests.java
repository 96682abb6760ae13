package yonghuang.catalog.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.testing.AtOnce;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class ZeroHitsMongoTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(NOW);
    private final ZeroHits zeroHits = new ZeroHits(mongo, clock);

    @Test
    void aQuestionWritesNothingByItself() {
        zeroHits.count("蜂蜜", null);

        assertThat(mongo.getCollectionNames()).isEmpty();
    }

    @Test
    void whatEveryCopyCountedIsAddedUpMostAskedFirst() {
        var other = new ZeroHits(mongo, clock);
        zeroHits.count("蜂蜜", null);
        zeroHits.count("罗甜板栗", "罗田板栗");
        other.count("罗甜板栗", "罗田板栗");
        zeroHits.write();
        other.write();

        assertThat(zeroHits.all())
                .containsExactly(new ZeroHit("罗甜板栗", 2, NOW, "罗田板栗"), new ZeroHit("蜂蜜", 1, NOW, null));
    }

    @Test
    void nothingNewWritesNothing() {
        zeroHits.count("蜂蜜", null);
        zeroHits.write();
        zeroHits.write();

        assertThat(zeroHits.all()).containsExactly(new ZeroHit("蜂蜜", 1, NOW, null));
    }

    @Test
    void manyAtOnceAreAllCounted() {
        AtOnce.atOnce(40, number -> {
            zeroHits.count("蜂蜜", null);
            if (number % 4 == 0) zeroHits.write();
            return number;
        });
        zeroHits.write();

        assertThat(zeroHits.all()).extracting(ZeroHit::times).containsExactly(40L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "138 1234 5678",
                "张三 0574 87654321",
                "a very long text of somebody who pastes a letter here"
            })
    void whatMayBeOfAPersonIsNotKept(String words) {
        zeroHits.count(words, null);
        zeroHits.write();

        assertThat(zeroHits.all()).isEmpty();
    }

    @Test
    void theRarestGoFirstWhenThereAreTooMany() {
        for (int i = 0; i < 450; i++) zeroHits.count("词甲" + i, null);
        zeroHits.count("常问", null);
        zeroHits.count("常问", null);
        zeroHits.write();
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 450; i++) zeroHits.count("词乙" + i, null);
        zeroHits.write();

        assertThat(zeroHits.all()).hasSize(ZeroHitLog.MOST);
        assertThat(zeroHits.all().getFirst().words()).isEqualTo("常问");
        assertThat(zeroHits.all().stream().filter(it -> it.words().startsWith("词乙")))
                .hasSize(450);
    }

    @Test
    void whatNobodyAskedForHalfAYearIsForgotten() {
        zeroHits.count("蜂蜜", null);
        zeroHits.write();
        clock.advance(Duration.ofDays(181));
        zeroHits.count("海参", null);
        zeroHits.write();

        assertThat(zeroHits.all()).extracting(ZeroHit::words).containsExactly("海参");
    }
}
