package yonghuang.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.identity.ShopCopy.ADDRESS;
import static yonghuang.identity.ShopCopy.PASSWORD;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.identity.EmailTaken;
import yonghuang.identity.OwnAssignment;
import yonghuang.identity.ShopCopy;
import yonghuang.identity.TooManyAttempts;
import yonghuang.identity.WrongCredentials;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class AccountsMongoTests {
    private static final String MEI = "mei@shop.example";
    private static final Assignment AT_NINGBO = new Assignment(List.of(Role.WAREHOUSE), List.of("ningbo"), List.of());

    private final MongoTemplate store = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final ShopCopy shop = ShopCopy.with(store, clock);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whoRegistersIsAConsumerAndNothingElse() {
        assertThat(shop.accounts().get(shop.register(MEI)).roles()).containsExactly(Role.CONSUMER);
    }

    @Test
    void passwordIsStoredOnlyAsAHash() {
        shop.register(MEI);

        assertThat(store.getCollection("accounts").find().first().toJson())
                .doesNotContain(PASSWORD)
                .contains("$argon2id$");
    }

    @Test
    void addressHasOneAccount() {
        shop.register(MEI);

        assertThatThrownBy(() -> shop.register("MEI@shop.example")).isInstanceOf(EmailTaken.class);
    }

    @Test
    void ofTwentyRegistrationsOfOneAddressAtOnceOneSucceeds() {
        var opened = atOnce(20, person -> {
            try {
                return shop.register(MEI);
            } catch (EmailTaken taken) {
                return "";
            }
        });

        assertThat(opened).filteredOn(id -> !id.isEmpty()).hasSize(1);
        assertThat(store.count(new Query(), Account.class)).isEqualTo(1);
    }

    @Test
    void wrongCurrentPasswordChangesNothingAndCounts() {
        var mei = shop.register(MEI);

        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> change(mei, "wrong")).isInstanceOf(WrongCredentials.class);

        assertThatThrownBy(() -> change(mei, PASSWORD)).isInstanceOf(TooManyAttempts.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(shop.signIn(MEI)).isNotNull();
    }

    @Test
    void weakNewPasswordIsRefusedByName() {
        var mei = shop.register(MEI);

        assertThatThrownBy(() -> shop.accounts().changePassword(mei, "s", PASSWORD, "1234567890", ADDRESS))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().field()).isEqualTo("newPassword"));
    }

    @Test
    void ofTwoChangesOfOnePasswordAtOnceOneSucceeds() {
        var mei = shop.register(MEI);

        var changed = atOnce(2, i -> {
            try {
                shop.accounts().changePassword(mei, "s", PASSWORD, "a new and longer one " + i, ADDRESS);
                return 1;
            } catch (WrongCredentials tooLate) {
                return 0;
            }
        });

        assertThat(changed).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void hiringIsWrittenDownWithWhatTheAccountMayDo() {
        var account = hire(AT_NINGBO);

        assertThat(account.caller().warehouses()).isEqualTo(Set.of("ningbo"));
        var entry = store.findAll(AuditEntry.class).getFirst();
        assertThat(entry.actor()).isEqualTo("acc_admin");
        assertThat(entry.act()).isEqualTo("staff-hired");
        assertThat(entry.subject()).isEqualTo("wu@shop.example");
        assertThat(entry.before()).isNull();
        assertThat(entry.after()).isEqualTo(AT_NINGBO.told());
    }

    @Test
    void newAssignmentHoldsAtOnceForOpenSessionsAndIsWrittenDown() {
        var wu = hire(AT_NINGBO);
        var session = shop.signIn(wu.email());
        assertThat(shop.caller(session).caller().has(Role.WAREHOUSE)).isTrue();
        var office = new Assignment(List.of(Role.OFFICE), List.of(), List.of());

        shop.accounts().assign(wu.id(), office, "acc_admin");

        assertThat(shop.caller(session).caller().roles()).isEqualTo(Set.of(Role.OFFICE));
        var entry = shop.get(AuditLog.class).newest(1, null).getFirst();
        assertThat(entry.before()).isEqualTo(AT_NINGBO.told());
        assertThat(entry.after()).isEqualTo(office.told());
    }

    @Test
    void adminsCannotChangeTheirOwnRoles() {
        var wu = hire(AT_NINGBO);

        assertThatThrownBy(() -> shop.accounts().assign(wu.id(), AT_NINGBO, wu.id()))
                .isInstanceOf(OwnAssignment.class);
    }

    @Test
    void assigningAnUnknownAccountIsNotFound() {
        assertThatThrownBy(() -> shop.accounts().assign("acc_nobody", AT_NINGBO, "acc_admin"))
                .isInstanceOf(NotFound.class);
        assertThat(store.count(new Query(), AuditEntry.class)).isZero();
    }

    @Test
    void placeWithoutItsRoleAndRoleWithoutAPlaceAreRefused() {
        assertThatThrownBy(() -> hire(new Assignment(List.of(Role.OFFICE), List.of("ningbo"), List.of())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> hire(new Assignment(List.of(Role.WAREHOUSE), List.of(), List.of())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> hire(new Assignment(List.of(Role.MERCHANT), List.of(), List.of("../x"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void otherCopyHearsOfAChangeWithinASecondAndAsksAtMostTwiceASecond() {
        var mei = shop.register(MEI);
        var nanos = new AtomicLong();
        var elsewhere = new KnownAccounts(store, shop.get(StoredAccounts.class), nanos::get);
        assertThat(elsewhere.find(mei).generation()).isZero();

        shop.sessions().signOutEverywhere(mei);

        nanos.addAndGet(Duration.ofMillis(399).toNanos());
        assertThat(elsewhere.find(mei).generation()).isZero();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(elsewhere.find(mei).generation()).isEqualTo(1);
    }

    private Account hire(Assignment assignment) {
        return shop.accounts().hire(NewAccount.of("wu@shop.example", PASSWORD, "吴"), assignment, "acc_admin");
    }

    private void change(String id, String current) {
        shop.accounts().changePassword(id, "s", current, "a new and longer one", ADDRESS);
    }
}
