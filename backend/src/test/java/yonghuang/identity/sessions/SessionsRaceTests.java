package yonghuang.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.identity.ShopCopy.ADDRESS;
import static yonghuang.identity.ShopCopy.PASSWORD;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.identity.NotSignedIn;
import yonghuang.identity.ShopCopy;
import yonghuang.shared.Refusal;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class SessionsRaceTests {
    private static final String MEI = "mei@shop.example";

    private final MongoTemplate store = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final ShopCopy one = ShopCopy.with(store, clock, ShopCopy.embedded(ShopCopy.folder()));
    private final ShopCopy two = ShopCopy.with(store, clock, ShopCopy.embedded(ShopCopy.folder()));
    private final String mei = one.register(MEI);

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void ofFiftyWrongGuessesAtOnceFiveAreEvaluated() {
        var answers = atOnce(50, guess -> signIn(guess, "wrong password " + guess));

        assertThat(answers).filteredOn(answer -> answer == 401).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer == 429).hasSize(45);
    }

    @Test
    void rightGuessInABurstIsAnsweredOnlyWhileGuessesAreLeft() {
        var answers = atOnce(40, guess -> signIn(guess, guess == 39 ? PASSWORD : "wrong password " + guess));

        assertThat(answers.subList(0, 39)).filteredOn(answer -> answer == 401).hasSize(5);
        assertThat(answers.get(39)).isIn(200, 429);
        assertThat(signIn(0, PASSWORD)).isEqualTo(429);
    }

    @Test
    void sixtyFourRightSignInsAtOnceAllSucceed() {
        assertThat(atOnce(64, person -> signIn(person, PASSWORD))).containsOnly(200);
    }

    @Test
    void ofTwentyRefreshesWithOneCookieOneWinsAndTheSessionEnds() {
        var cookie = one.signIn(MEI).refreshCookie();

        var winners = atOnce(20, tab -> refresh(tab, cookie)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(winners).hasSize(1);
        assertThatThrownBy(() -> two.sessions().refresh(winners.getFirst().refreshCookie()))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void noSessionOpenedOrRefreshedWhileAllEndSurvivesWithAnOldGeneration() {
        var cookies = atOnce(8, i -> one.signIn(MEI).refreshCookie());

        var sessions = atOnce(9, i -> {
            if (i == 4) {
                one.sessions().signOutEverywhere(mei);
                return List.<OpenSession>of();
            }
            return refresh(i, cookies.get(i % 8));
        });

        sessions.stream()
                .flatMap(List::stream)
                .forEach(session -> assertThat(one.caller(session)).isNull());
    }

    private int signIn(int who, String password) {
        try {
            (who % 2 == 0 ? one : two).sessions().signIn(MEI, password, ADDRESS);
            return 200;
        } catch (Refusal refusal) {
            return refusal.status();
        }
    }

    private List<OpenSession> refresh(int who, String cookie) {
        try {
            return List.of((who % 2 == 0 ? one : two).sessions().refresh(cookie));
        } catch (NotSignedIn refused) {
            return List.of();
        }
    }
}
