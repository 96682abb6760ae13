package yonghuang.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.identity.ShopCopy.ADDRESS;
import static yonghuang.identity.ShopCopy.PASSWORD;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.identity.EmailTaken;
import yonghuang.identity.ShopCopy;
import yonghuang.identity.StartRefused;
import yonghuang.identity.WrongCredentials;
import yonghuang.shared.NotFound;
import yonghuang.shared.Refusal;
import yonghuang.shared.Role;
import yonghuang.shared.ShopSettings;
import yonghuang.testing.TestStore;

class FirstAdminMongoTests {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final MongoTemplate store = TestStore.fresh();

    @Test
    void realStoreWithoutAdminOrTokenDoesNotStart() {
        assertThatThrownBy(() -> start(""))
                .hasRootCauseInstanceOf(StartRefused.class)
                .hasRootCauseMessage(
                        "This shop has no admin yet: set YONGHUANG_BOOTSTRAP_TOKEN to a secret of at least 32 characters (openssl rand -hex 32) "
                                + "and send it once to POST /api/accounts/first-admin.");
    }

    @Test
    void shortTokenDoesNotStart() {
        assertThatThrownBy(() -> start("0123456789abcdef")).hasRootCauseInstanceOf(StartRefused.class);
    }

    @Test
    void embeddedStoreStartsWithoutAToken() {
        assertThatCode(() -> start("", ShopCopy.embedded(ShopCopy.folder())).close())
                .doesNotThrowAnyException();
    }

    @Test
    void tokenMakesTheFirstAdminOnce() {
        try (var shop = start(TOKEN)) {
            var admin = open(shop, TOKEN, "li@shop.example");

            assertThat(admin.roles()).containsExactly(Role.ADMIN);
            assertThat(shop.caller(shop.signIn("li@shop.example")).caller().has(Role.ADMIN))
                    .isTrue();
            assertThatThrownBy(() -> open(shop, TOKEN, "zhao@shop.example")).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void onceThereIsAnAdminNoTokenIsNeeded() {
        try (var shop = start(TOKEN)) {
            open(shop, TOKEN, "li@shop.example");
        }
        assertThatCode(() -> start("").close()).doesNotThrowAnyException();
    }

    @Test
    void wrongTokenMakesNobody() {
        try (var shop = start(TOKEN)) {
            assertThatThrownBy(() -> open(shop, TOKEN + "0", "li@shop.example")).isInstanceOf(WrongCredentials.class);
            assertThat(store.count(new Query(), Account.class)).isZero();
        }
    }

    @Test
    void takenAddressLeavesTheTokenGood() {
        try (var shop = start(TOKEN)) {
            shop.register("li@shop.example");

            assertThatThrownBy(() -> open(shop, TOKEN, "li@shop.example")).isInstanceOf(EmailTaken.class);
            assertThat(open(shop, TOKEN, "zhao@shop.example").roles()).containsExactly(Role.ADMIN);
        }
    }

    @Test
    void ofTenWhoPresentTheTokenAtOnceOneBecomesAdmin() {
        try (var shop = start(TOKEN)) {
            var answers = atOnce(10, person -> {
                try {
                    open(shop, TOKEN, "li" + person + "@shop.example");
                    return 201;
                } catch (Refusal refusal) {
                    return refusal.status();
                }
            });

            assertThat(answers).filteredOn(answer -> answer == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer == 404).hasSize(9);
        }
    }

    @Test
    void shopWithSampleDataKnowsNoToken() {
        try (var shop = start(TOKEN, ShopCopy.embedded(ShopCopy.folder()))) {
            assertThatThrownBy(() -> open(shop, TOKEN, "li@shop.example")).isInstanceOf(NotFound.class);
        }
    }

    private ShopCopy start(String token) {
        return start(token, ShopCopy.real(ShopCopy.folder()));
    }

    private ShopCopy start(String token, ShopSettings settings) {
        return new ShopCopy(store, Clock.systemUTC(), settings, Map.of("yonghuang.bootstrap-token", token));
    }

    private static Account open(ShopCopy shop, String token, String email) {
        return shop.get(FirstAdmin.class).open(token, NewAccount.of(email, PASSWORD, "李"), ADDRESS);
    }
}
