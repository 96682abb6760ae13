package yonghuang.merchants.particulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.merchants.BankAccount;
import yonghuang.merchants.Contact;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.MerchantExamples;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.team.MemberRoleMissing;
import yonghuang.merchants.team.TeamExamples;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.Caller;
import yonghuang.shared.Memberships;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;
import yonghuang.shared.Role;
import yonghuang.testing.AtOnce;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class KeptParticularsMongoTests {
    private static final Caller OFFICE = new Caller("acc_office", Set.of(Role.OFFICE), Set.of(), Set.of());
    private static final BankAccount OLD = new BankAccount("罗田板栗合作社", "湖北农信", "6222021234567890");
    private static final BankAccount NEW = new BankAccount("罗田板栗合作社", "农业银行", "6228480000001111");
    private static final Contact CONTACT = new Contact("某某", "0713-5050505", "banli@shop.example");

    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T04:00:00Z"));
    private final List<String> audited = new ArrayList<>();
    private final List<String> owed = new ArrayList<>();
    private boolean mailIsAway;
    private Teams teams;
    private BankLetters letters;
    private KeptParticulars particulars;

    @BeforeEach
    void open() {
        var nobody = new Memberships() {
            @Override
            public void join(String account, String merchant, String by) {}

            @Override
            public void leave(String account, String merchant, String by) {}
        };
        var merchants = new Merchants(mongo);
        teams = TeamExamples.teams(mongo, nobody, (a, b, c, d, e, f) -> {}, clock);
        var vault = MerchantExamples.vault();
        letters = new BankLetters(mongo, merchants, teams, vault, (writer, subject, accounts) -> {
            if (mailIsAway) throw new IllegalStateException("stopped");
            accounts.forEach(account -> owed.add(subject + " " + account));
        });
        particulars = new KeptParticulars(
                mongo,
                teams,
                vault,
                letters,
                (actor, act, subject, before, after, why) -> {
                    synchronized (audited) {
                        audited.add(act + " " + actor + " " + before + " " + after);
                    }
                },
                clock);
        merchants.open(new Merchant("m-1", "合作社", false, "421123", MerchantKind.COOPERATIVE, "x", null));
        teams.found("m-1", "acc_1");
        particulars.found("m-1", CONTACT, OLD);
    }

    private static Caller member(String account) {
        return new Caller(account, Set.of(Role.MERCHANT), Set.of(), Set.of("m-1"));
    }

    private void has(String account, MemberRole role) {
        teams.accept(account, teams.invite(member("acc_1"), "m-1", Set.of(role)).token());
    }

    private BankAccount bank() {
        var known = particulars.of("m-1");
        return particulars.bank(known, known.bank());
    }

    @Test
    void moneyFollowsOnlyWhatTheOfficeHasAccepted() {
        var asked = particulars.propose(member("acc_1"), "m-1", NEW);
        assertThat(bank()).isEqualTo(OLD);
        assertThat(particulars.waiting(10, null).items())
                .extracting(MerchantParticulars::id)
                .containsExactly("m-1");

        particulars.decide(OFFICE, "m-1", asked.change().id(), true, null);

        assertThat(bank()).isEqualTo(NEW);
        assertThat(particulars.waiting(10, null).total()).isZero();
        assertThat(audited)
                .containsExactly(
                        "bank-change-proposed acc_1 null {account=**** 1111}",
                        "bank-change-accepted acc_office {account=**** 7890} {account=**** 1111}");
    }

    @Test
    void aRefusedChangeLeavesTheAccountAsItWas() {
        var asked = particulars.propose(member("acc_1"), "m-1", NEW);

        particulars.decide(OFFICE, "m-1", asked.change().id(), false, "户名不符");

        assertThat(bank()).isEqualTo(OLD);
        assertThat(particulars.of("m-1").change().reason()).isEqualTo("户名不符");
    }

    @Test
    void whoAskedOrBelongsDoesNotDecide() {
        var asked = particulars.propose(member("acc_1"), "m-1", NEW).change().id();
        var both = new Caller("acc_1", Set.of(Role.MERCHANT, Role.OFFICE), Set.of(), Set.of());
        var belongs = new Caller("acc_9", Set.of(Role.OFFICE), Set.of(), Set.of("m-1"));

        for (var who : List.of(both, belongs))
            assertThatExceptionOfType(OwnRequest.class)
                    .isThrownBy(() -> particulars.decide(who, "m-1", asked, true, null));
        assertThat(bank()).isEqualTo(OLD);
    }

    @Test
    void aChangeThatWasReplacedWhileItWasLookedAtIsNotAccepted() {
        var first = particulars.propose(member("acc_1"), "m-1", NEW).change().id();
        particulars.propose(member("acc_1"), "m-1", new BankAccount("别人", "银行", "6666666666666666"));

        assertThatExceptionOfType(BankChangeDecided.class)
                .isThrownBy(() -> particulars.decide(OFFICE, "m-1", first, true, null));
        assertThat(bank()).isEqualTo(OLD);
    }

    @Test
    void theSameAgainChangesNothing() {
        var first = particulars.propose(member("acc_1"), "m-1", NEW);
        assertThat(particulars.propose(member("acc_1"), "m-1", NEW).change()).isEqualTo(first.change());

        var accepted = particulars.decide(OFFICE, "m-1", first.change().id(), true, null);
        assertThat(particulars
                        .decide(OFFICE, "m-1", first.change().id(), true, null)
                        .change())
                .isEqualTo(accepted.change());
        assertThatExceptionOfType(BankChangeDecided.class)
                .isThrownBy(
                        () -> particulars.decide(OFFICE, "m-1", first.change().id(), false, "x"));
        assertThat(audited).hasSize(2);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() {
        for (int round = 0; round < 5; round++) {
            var asked = particulars
                    .propose(member("acc_1"), "m-1", new BankAccount("合作社", "银行", "62220212345678" + (10 + round)))
                    .change()
                    .id();
            var outcomes = AtOnce.atOnce(2, number -> {
                var who = new Caller("acc_office" + number, Set.of(Role.OFFICE), Set.of(), Set.of());
                try {
                    return particulars
                            .decide(who, "m-1", asked, number == 0, "理由")
                            .change()
                            .decision()
                            .name();
                } catch (BankChangeDecided late) {
                    return "late";
                }
            });
            assertThat(outcomes).filteredOn("late"::equals).hasSize(1);
        }
    }

    @Test
    void financeAsksForAnotherAccountAndOnlyAnOwnerForAnotherContact() {
        has("acc_money", MemberRole.FINANCE);
        has("acc_edit", MemberRole.EDITOR);
        var other = new Contact("别人", "0713-6060606", "other@shop.example");

        particulars.propose(member("acc_money"), "m-1", NEW);
        assertThatExceptionOfType(MemberRoleMissing.class)
                .isThrownBy(() -> particulars.propose(member("acc_edit"), "m-1", NEW));
        assertThatExceptionOfType(MemberRoleMissing.class)
                .isThrownBy(() -> particulars.call(member("acc_money"), "m-1", other));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> particulars.propose(OFFICE, "m-1", NEW));

        particulars.call(member("acc_1"), "m-1", other);
        assertThat(particulars.of("m-1").contact()).isEqualTo(other);
        assertThat(particulars.of("m-1").change().by()).isEqualTo("acc_money");
    }

    @Test
    void everyLookAtTheWholeNumberIsInTheAuditTrail() {
        assertThat(particulars.reveal(OFFICE, "m-1")).isEqualTo(OLD);

        assertThat(audited).containsExactly("bank-data-read acc_office null {account=**** 7890}");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> particulars.reveal(OFFICE, "m-2"));
    }

    @Test
    void itLiesInTheStoreSealed() {
        particulars.propose(member("acc_1"), "m-1", NEW);

        var stored = mongo.getCollection("merchant_particulars").find().first().toJson();

        assertThat(stored).doesNotContain("6222021234567890", "6228480000001111", "农业银行");
    }

    @Test
    void ownersAndFinanceAreToldAlsoWhenTheMailWasAway() {
        has("acc_money", MemberRole.FINANCE);
        has("acc_edit", MemberRole.EDITOR);
        mailIsAway = true;
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> particulars.propose(member("acc_1"), "m-1", NEW));
        var change = particulars.of("m-1").change();
        assertThat(owed).isEmpty();

        mailIsAway = false;
        new ParticularsSweep(particulars).run();
        new ParticularsSweep(particulars).run();

        var subject = "m-1/" + change.id() + "/PROPOSED";
        assertThat(owed).containsExactly(subject + " acc_1", subject + " acc_money");
        assertThat(letters.write(subject).orElseThrow().text().zh())
                .contains("**** 1111")
                .doesNotContain("6228480000001111");
        particulars.decide(OFFICE, "m-1", change.id(), true, null);
        assertThat(letters.write(subject)).isEmpty();
    }

    @Test
    void whatWaitsComesPageByPage() {
        for (int i = 2; i < 5; i++) {
            teams.found("m-" + i, "acc_1");
            var member = new Caller("acc_1", Set.of(Role.MERCHANT), Set.of(), Set.of("m-" + i));
            particulars.propose(member, "m-" + i, NEW);
        }

        var first = particulars.waiting(2, null);
        var second = particulars.waiting(2, first.next());

        assertThat(first.items()).extracting(MerchantParticulars::id).containsExactly("m-2", "m-3");
        assertThat(second.items()).extracting(MerchantParticulars::id).containsExactly("m-4");
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.next()).isNull();
    }
}
