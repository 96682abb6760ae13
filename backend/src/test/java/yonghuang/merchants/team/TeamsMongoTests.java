package yonghuang.merchants.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.shared.Caller;
import yonghuang.shared.Memberships;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;
import yonghuang.testing.AtOnce;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class TeamsMongoTests {
    private static final Set<MemberRole> SHIPPING = Set.of(MemberRole.SHIPPING);

    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T04:00:00Z"));
    private final Set<String> joined = ConcurrentHashMap.newKeySet();
    private final List<String> audited = new ArrayList<>();
    private boolean accountsAreAway;

    private final Memberships memberships = new Memberships() {
        @Override
        public void join(String account, String merchant, String by) {
            if (accountsAreAway) throw new IllegalStateException("stopped");
            joined.add(account + "@" + merchant);
        }

        @Override
        public void leave(String account, String merchant, String by) {
            if (accountsAreAway) throw new IllegalStateException("stopped");
            joined.remove(account + "@" + merchant);
        }
    };
    private final Teams teams = new Teams(
            mongo, memberships, (actor, act, subject, before, after, why) -> audited.add(act + " " + actor), clock);

    private static Caller member(String account) {
        return new Caller(account, Set.of(Role.MERCHANT), Set.of(), Set.of("m-1"));
    }

    private String invited(Set<MemberRole> roles) {
        teams.found("m-1", "acc_owner");
        return teams.invite(member("acc_owner"), "m-1", roles).token();
    }

    @ParameterizedTest
    @CsvSource({
        "SHIPPING, DELIVER, true", "SHIPPING, SEE_MONEY, false", "SHIPPING, LOOK, true",
        "FINANCE, DELIVER, false", "FINANCE, SEE_MONEY, true", "FINANCE, LOOK, true",
        "EDITOR, SEE_MONEY, false", "OWNER, SEE_MONEY, true", "OWNER, DELIVER, true"
    })
    void aMemberDoesWhatItsRolesSay(MemberRole role, Duty duty, boolean may) {
        teams.accept("acc_1", invited(Set.of(role)));
        ThrowingCallable asking = () -> new MemberDuties(teams).require(member("acc_1"), "m-1", duty);

        if (may) assertThatCode(asking).doesNotThrowAnyException();
        else assertThatExceptionOfType(MemberRoleMissing.class).isThrownBy(asking);
    }

    @ParameterizedTest
    @CsvSource({"LOOK, true", "SEE_MONEY, true", "DELIVER, false"})
    void theOfficeLooksOn(Duty duty, boolean may) {
        var office = new Caller("acc_office", Set.of(Role.OFFICE), Set.of(), Set.of());
        ThrowingCallable asking = () -> new MemberDuties(teams).require(office, "m-1", duty);

        if (may) assertThatCode(asking).doesNotThrowAnyException();
        else assertThatExceptionOfType(NotFound.class).isThrownBy(asking);
    }

    @Test
    void oneOfTwentyWhoBringTheSameInvitationComesIn() {
        var token = invited(SHIPPING);

        var all = AtOnce.atOnce(20, number -> {
            try {
                teams.accept("acc_" + number, token);
                return "in";
            } catch (InvitationOver over) {
                return "over";
            }
        });

        assertThat(all).filteredOn("in"::equals).hasSize(1);
        assertThat(teams.find("m-1").members()).hasSize(2);
        assertThat(joined).hasSize(1);
    }

    @Test
    void theTokenIsStoredNowhere() {
        var token = invited(SHIPPING);

        var stored = mongo.getCollection("merchant_teams").find().first().toJson();

        assertThat(stored).doesNotContain(token, token.substring(token.indexOf('.') + 1));
    }

    @Test
    void whoIsRemovedMayNothingAtOnceEvenWithAnOldSignIn() {
        teams.accept("acc_2", invited(SHIPPING));
        assertThat(teams.rolesOf(member("acc_2"), "m-1")).containsExactly(MemberRole.SHIPPING);

        teams.remove(member("acc_owner"), "m-1", "acc_2");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> teams.rolesOf(member("acc_2"), "m-1"));
        assertThat(joined).doesNotContain("acc_2@m-1");
    }

    @Test
    void aRemovalThatStoppedIsFinishedByTheSweep() {
        teams.accept("acc_2", invited(SHIPPING));
        accountsAreAway = true;
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> teams.remove(member("acc_owner"), "m-1", "acc_2"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> teams.rolesOf(member("acc_2"), "m-1"));

        accountsAreAway = false;
        new TeamSweep(teams).run();

        assertThat(joined).containsExactly("acc_owner@m-1");
        assertThat(teams.find("m-1").owing()).isFalse();
    }

    @Test
    void anArrivalThatStoppedIsFinishedByTheSweep() {
        var token = invited(SHIPPING);
        accountsAreAway = true;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> teams.accept("acc_2", token));

        accountsAreAway = false;
        new TeamSweep(teams).run();

        assertThat(joined).contains("acc_2@m-1");
    }

    @Test
    void aMemberWithoutTheRoleIsToldSoAndAStrangerNothing() {
        teams.accept("acc_2", invited(SHIPPING));

        assertThatExceptionOfType(MemberRoleMissing.class)
                .isThrownBy(() -> teams.invite(member("acc_2"), "m-1", SHIPPING));
        assertThatExceptionOfType(MemberRoleMissing.class)
                .isThrownBy(() -> teams.remove(member("acc_2"), "m-1", "acc_owner"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> teams.invite(member("acc_9"), "m-1", SHIPPING));
        teams.require(member("acc_2"), "m-1", MemberRole.SHIPPING);
    }

    @Test
    void aMemberMayLeave() {
        teams.accept("acc_2", invited(SHIPPING));

        teams.remove(member("acc_2"), "m-1", "acc_2");

        assertThat(teams.find("m-1").member("acc_2")).isEmpty();
    }

    @Test
    void twoOwnersWhoRemoveEachOtherLeaveOne() {
        for (int round = 0; round < 10; round++) {
            mongo.remove(new org.springframework.data.mongodb.core.query.Query(), Team.class);
            teams.accept("acc_2", invited(Set.of(MemberRole.OWNER)));

            AtOnce.atOnce(2, number -> {
                try {
                    teams.remove(
                            member(number % 2 == 0 ? "acc_owner" : "acc_2"),
                            "m-1",
                            number % 2 == 0 ? "acc_2" : "acc_owner");
                } catch (NotFound | LastOwner refused) {
                    // the other was faster
                }
                return number;
            });

            assertThat(teams.find("m-1").members()).hasSize(1).allMatch(Member::isOwner);
        }
    }

    @Test
    void whereThereIsNoTeamWhoeverIsAssignedIsAnOwnerUntilThereIsOne() {
        assertThat(teams.rolesOf(member("acc_sample"), "m-1")).contains(MemberRole.OWNER);

        teams.invite(member("acc_sample"), "m-1", SHIPPING);

        assertThat(teams.rolesOf(member("acc_sample"), "m-1")).containsExactly(MemberRole.OWNER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> teams.rolesOf(member("acc_other"), "m-1"));
    }

    @Test
    void everyActIsInTheAuditTrail() {
        teams.accept("acc_2", invited(SHIPPING));
        teams.give(member("acc_owner"), "m-1", "acc_2", Set.of(MemberRole.FINANCE));
        teams.remove(member("acc_owner"), "m-1", "acc_2");

        assertThat(audited)
                .containsExactly(
                        "member-invited acc_owner", "member-roles-given acc_owner", "member-removed acc_owner");
    }
}
