package yonghuang.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.identity.ShopCopy;
import yonghuang.identity.TooManyAttempts;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class SignInThrottleMongoTests {
    private static final String EMAIL = "mei@shop.example";
    private static final String ADDRESS = "203.0.113.7";

    private final MongoTemplate store = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final SignInThrottle throttle = copy();

    @Test
    void fiveWrongOnesCloseTheAccountForFifteenMinutes() {
        for (int i = 0; i < 5; i++) throttle.countWrong(EMAIL, ADDRESS);

        var refusal = catchThrowableOfType(TooManyAttempts.class, () -> throttle.check(EMAIL, "198.51.100.1"));
        assertThat(refusal.retryAfter()).isEqualTo(900);
    }

    @Test
    void anotherAccountStaysOpen() {
        for (int i = 0; i < 5; i++) throttle.countWrong(EMAIL, ADDRESS);

        assertThatCode(() -> throttle.check("other@shop.example", ADDRESS)).doesNotThrowAnyException();
    }

    @Test
    void waitIsOverToTheSecond() {
        for (int i = 0; i < 5; i++) throttle.countWrong(EMAIL, ADDRESS);

        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThatThrownBy(() -> throttle.check(EMAIL, ADDRESS)).isInstanceOf(TooManyAttempts.class);
        clock.advance(Duration.ofMillis(1));
        assertThatCode(() -> throttle.check(EMAIL, ADDRESS)).doesNotThrowAnyException();
    }

    @Test
    void otherCopiesAndALaterStartKnowOfThem() {
        for (int i = 0; i < 5; i++) throttle.countWrong(EMAIL, ADDRESS);

        assertThatThrownBy(() -> copy().check(EMAIL, ADDRESS)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void hundredFailuresFromOneAddressCloseItForAMinute() {
        for (int i = 0; i < 100; i++) throttle.countWrong("guess" + i + "@shop.example", ADDRESS);

        assertThatThrownBy(() -> throttle.check(EMAIL, ADDRESS)).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttle.check(EMAIL, "203.0.113.8")).doesNotThrowAnyException();
        clock.advance(Duration.ofMinutes(1));
        assertThatCode(() -> throttle.check(EMAIL, ADDRESS)).doesNotThrowAnyException();
    }

    @Test
    void oneNetworkOfTheWideInternetIsOneAddress() {
        for (int i = 0; i < 100; i++) throttle.countWrong("guess" + i + "@shop.example", "2001:db8:1:2::" + i);

        assertThatThrownBy(() -> throttle.check(EMAIL, "2001:db8:1:2:ffff::1")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttle.check(EMAIL, "2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void ofFiftyWrongOnesAtOnceOnTwoCopiesFiveAreCounted() {
        var other = copy();

        var counted = atOnce(50, guess -> isCounted(guess % 2 == 0 ? throttle : other));

        assertThat(counted).filteredOn(Boolean::booleanValue).hasSize(5);
    }

    @Test
    void withoutLimitsNothingIsCounted() {
        var lifted = new SignInThrottle(store, clock, ShopCopy.embeddedWithoutLimits(ShopCopy.folder()));

        for (int i = 0; i < 200; i++) lifted.countWrong(EMAIL, ADDRESS);

        assertThat(store.count(new Query(), WrongGuesses.class)).isZero();
    }

    @Test
    void whatNoLongerMattersIsForgotten() {
        throttle.countWrong(EMAIL, ADDRESS);

        throttle.forgetOld();
        assertThat(store.count(new Query(), WrongGuesses.class)).isEqualTo(2);
        clock.advance(Duration.ofHours(2));
        throttle.forgetOld();
        assertThat(store.count(new Query(), WrongGuesses.class)).isZero();
    }

    private SignInThrottle copy() {
        return new SignInThrottle(store, clock, ShopCopy.embedded(ShopCopy.folder()));
    }

    private static boolean isCounted(SignInThrottle by) {
        try {
            by.countWrong(EMAIL, ADDRESS);
            return true;
        } catch (TooManyAttempts refused) {
            return false;
        }
    }
}
