package yonghuang.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.identity.ShopCopy.ADDRESS;
import static yonghuang.identity.ShopCopy.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.identity.NotSignedIn;
import yonghuang.identity.ShopCopy;
import yonghuang.identity.TooManyAttempts;
import yonghuang.identity.WrongCredentials;
import yonghuang.shared.Role;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class SessionsMongoTests {
    private static final String MEI = "mei@shop.example";

    private final MongoTemplate store = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final ShopCopy shop = ShopCopy.with(store, clock);
    private final String mei = shop.register(MEI);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void signInGivesATokenThatNamesTheAccount() {
        var session = shop.signIn(MEI);

        var caller = shop.caller(session).caller();
        assertThat(caller.account()).isEqualTo(mei);
        assertThat(caller.roles()).isEqualTo(Set.of(Role.CONSUMER));
        assertThat(session.expiresIn()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void addressIsFoundHoweverItIsWritten() {
        assertThat(shop.caller(shop.signIn("Mei@SHOP.example")).caller().account())
                .isEqualTo(mei);
    }

    @Test
    void unknownAccountAndWrongPasswordGetTheSameAnswer() {
        assertThatThrownBy(() -> signIn(MEI, "wrong")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> signIn("nobody@shop.example", "wrong")).isInstanceOf(WrongCredentials.class);
    }

    @Test
    void unknownAccountIsThrottledLikeAnyOther() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> signIn("nobody@shop.example", "wrong")).isInstanceOf(WrongCredentials.class);

        assertThatThrownBy(() -> signIn("nobody@shop.example", "wrong")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void afterFiveWrongOnesTheRightOneMustWaitToo() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> signIn(MEI, "wrong")).isInstanceOf(WrongCredentials.class);

        assertThatThrownBy(() -> shop.signIn(MEI)).isInstanceOf(TooManyAttempts.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(shop.signIn(MEI)).isNotNull();
    }

    @Test
    void successesNeverCount() {
        for (int i = 0; i < 7; i++) shop.signIn(MEI);

        assertThatThrownBy(() -> signIn(MEI, "wrong")).isInstanceOf(WrongCredentials.class);
    }

    @Test
    void refreshGivesANewCookieAndANewToken() {
        var first = shop.signIn(MEI);
        clock.advance(Duration.ofMinutes(5));

        var second = shop.sessions().refresh(first.refreshCookie());

        assertThat(second.refreshCookie()).isNotEqualTo(first.refreshCookie());
        clock.advance(Duration.ofMinutes(6));
        assertThat(shop.caller(first)).isNull();
        assertThat(shop.caller(second).caller().account()).isEqualTo(mei);
    }

    @Test
    void oldCookieEndsTheSessionForTheNewOneToo() {
        var first = shop.signIn(MEI);
        var second = shop.sessions().refresh(first.refreshCookie());

        assertThatThrownBy(() -> shop.sessions().refresh(first.refreshCookie())).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> shop.sessions().refresh(second.refreshCookie()))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void oldCookieLeavesTheOtherBrowserAlone() {
        var phone = shop.signIn(MEI);
        var desk = shop.signIn(MEI);
        shop.sessions().refresh(desk.refreshCookie());
        assertThatThrownBy(() -> shop.sessions().refresh(desk.refreshCookie())).isInstanceOf(NotSignedIn.class);

        assertThat(shop.sessions().refresh(phone.refreshCookie())).isNotNull();
    }

    @Test
    void storeKnowsOnlyTheDigestOfACookie() {
        var secret = RefreshSecret.parse(shop.signIn(MEI).refreshCookie());

        var stored = store.findById(secret.session(), Session.class);
        assertThat(stored.secretDigest()).isNotEqualTo(secret.secret()).isEqualTo(secret.digest());
    }

    @Test
    void sessionEndsThirtyDaysAfterSignInHoweverOftenRefreshed() {
        var session = shop.signIn(MEI);
        clock.advance(Duration.ofDays(20));
        var later = shop.sessions().refresh(session.refreshCookie());
        assertThat(later.cookieLife()).isEqualTo(Duration.ofDays(10));

        clock.advance(Duration.ofDays(10));
        assertThatThrownBy(() -> shop.sessions().refresh(later.refreshCookie())).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void signingOutKillsTheCookieAtOnceAndTheTokenAtItsEnd() {
        var session = shop.signIn(MEI);

        shop.sessions().signOut(session.refreshCookie());

        assertThatThrownBy(() -> shop.sessions().refresh(session.refreshCookie()))
                .isInstanceOf(NotSignedIn.class);
        assertThat(shop.caller(session)).isNotNull();
        clock.advance(Duration.ofMinutes(10));
        assertThat(shop.caller(session)).isNull();
    }

    @Test
    void signingOutByTokenKillsItsCookie() {
        var session = shop.signIn(MEI);

        shop.sessions().signOut(shop.caller(session));

        assertThatThrownBy(() -> shop.sessions().refresh(session.refreshCookie()))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void signingOutTwiceOrWithGarbageChangesNothing() {
        var session = shop.signIn(MEI);
        var other = shop.signIn(MEI);

        shop.sessions().signOut(session.refreshCookie());
        shop.sessions().signOut(session.refreshCookie());
        shop.sessions().signOut("garbage");
        shop.sessions().signOut("A".repeat(22) + "." + "A".repeat(43));

        assertThat(shop.sessions().refresh(other.refreshCookie())).isNotNull();
    }

    @Test
    void signingOutEverywhereKillsCookiesAndTokensAtOnce() {
        var phone = shop.signIn(MEI);
        var desk = shop.signIn(MEI);
        assertThat(shop.caller(phone)).isNotNull();

        shop.sessions().signOutEverywhere(mei);

        assertThat(shop.caller(phone)).isNull();
        assertThat(shop.caller(desk)).isNull();
        assertThatThrownBy(() -> shop.sessions().refresh(desk.refreshCookie())).isInstanceOf(NotSignedIn.class);
        assertThat(shop.caller(shop.signIn(MEI))).isNotNull();
    }

    @Test
    void newPasswordEndsEverySessionButThisOne() {
        var here = shop.signIn(MEI);
        var elsewhere = shop.signIn(MEI);

        shop.accounts().changePassword(mei, shop.caller(here).session(), PASSWORD, "a new and longer one", ADDRESS);

        assertThat(shop.caller(elsewhere)).isNull();
        assertThatThrownBy(() -> shop.sessions().refresh(elsewhere.refreshCookie()))
                .isInstanceOf(NotSignedIn.class);
        assertThat(shop.caller(here)).isNotNull();
        assertThat(shop.caller(shop.sessions().refresh(here.refreshCookie()))).isNotNull();
    }

    @Test
    void sessionKeptByANewPasswordEndsWithTheNextSignOutEverywhere() {
        var here = shop.signIn(MEI);
        shop.accounts().changePassword(mei, shop.caller(here).session(), PASSWORD, "a new and longer one", ADDRESS);

        shop.sessions().signOutEverywhere(mei);

        assertThat(shop.caller(here)).isNull();
        assertThatThrownBy(() -> shop.sessions().refresh(here.refreshCookie())).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void expiredSessionsAreSweptAndLivingOnesStay() {
        shop.signIn(MEI);
        clock.advance(Duration.ofDays(29));
        var living = shop.signIn(MEI);
        clock.advance(Duration.ofDays(2));

        shop.get(IdentitySweep.class).run();

        assertThat(store.count(new Query(), Session.class)).isEqualTo(1);
        assertThat(shop.sessions().refresh(living.refreshCookie())).isNotNull();
    }

    private void signIn(String email, String password) {
        shop.sessions().signIn(email, password, ADDRESS);
    }
}
