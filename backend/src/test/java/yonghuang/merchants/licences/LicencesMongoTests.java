package yonghuang.merchants.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.images.ImageExamples;
import yonghuang.images.Samples;
import yonghuang.images.StoredFiles;
import yonghuang.merchants.Licence;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.team.TeamExamples;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.LetterBox;
import yonghuang.shared.Memberships;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class LicencesMongoTests {
    private static final Caller OFFICE = new Caller("acc_office", Set.of(Role.OFFICE), Set.of(), Set.of());
    private static final Caller MEMBER = new Caller("acc_1", Set.of(Role.MERCHANT), Set.of(), Set.of("m-1"));
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path folder;

    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T04:00:00Z"));
    private final Merchants merchants = new Merchants(mongo);
    private final List<String> audited = new ArrayList<>();
    private StoredFiles files;
    private Licences licences;
    private int told;
    private boolean catalogIsAway;
    private boolean mailIsAway;
    private final List<String> owed = new ArrayList<>();
    private LicenceLetters letters;
    private Teams teams;

    @BeforeEach
    void open() {
        var nobody = new Memberships() {
            @Override
            public void join(String account, String merchant, String by) {}

            @Override
            public void leave(String account, String merchant, String by) {}
        };
        files = ImageExamples.files(mongo, folder, clock);
        teams = TeamExamples.teams(mongo, nobody, (a, b, c, d, e, f) -> {}, clock);
        LetterBox box = (writer, subject, accounts) -> {
            if (mailIsAway) throw new IllegalStateException("stopped");
            accounts.forEach(account -> owed.add(subject + " " + account));
        };
        letters = LicenceExamples.letters(mongo, merchants, teams, box, clock);
        licences = new Licences(
                mongo,
                merchants,
                teams,
                files,
                () -> {
                    if (catalogIsAway) throw new IllegalStateException("stopped");
                    told++;
                },
                letters,
                (actor, act, subject, before, after, why) -> audited.add(act + " " + subject),
                clock);
        merchants.open(new Merchant("m-1", "合作社", false, "421123", MerchantKind.COOPERATIVE, "x", null));
        teams.found("m-1", "acc_1");
        licences.found("m-1", List.of(tea(LAST_DAY, "acc_1")));
    }

    private Licence tea(LocalDate until, String account) {
        var scan = files.add(account, "a.pdf", Samples::pdf).id();
        return new Licence(Licence.Type.PRODUCTION, List.of("tea"), "SC1", "茶叶", until, scan);
    }

    private boolean teaIsOffSale() {
        return merchants.find("m-1").orElseThrow().isOffSale("tea");
    }

    @Test
    void whatHasRunOutGoesOffSaleByItselfAndComesBackWithANewOne() {
        assertThat(teaIsOffSale()).isFalse();
        assertThat(told).isEqualTo(1);

        clock.advance(Duration.ofDays(8)); // 2 December, noon in Shanghai
        new LicenceSweep(licences).run();
        assertThat(teaIsOffSale()).isTrue();
        assertThat(told).isEqualTo(2);

        var proposed = licences.propose(MEMBER, "m-1", tea(LAST_DAY.plusYears(5), "acc_1"));
        assertThat(teaIsOffSale()).isTrue();
        licences.decide(OFFICE, "m-1", proposed.id(), true, null);

        assertThat(teaIsOffSale()).isFalse();
        assertThat(told).isEqualTo(3);
        assertThat(audited).containsExactly("licence-accepted m-1/lic-2");
    }

    @Test
    void theLastDayEndsAtMidnightInShanghai() {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-12-01T15:59:59Z")));
        new LicenceSweep(licences).run();
        assertThat(teaIsOffSale()).isFalse();

        clock.advance(Duration.ofSeconds(1));
        new LicenceSweep(licences).run();
        assertThat(teaIsOffSale()).isTrue();
    }

    @Test
    void whatTheCatalogDidNotHearIsToldByTheSweep() {
        clock.advance(Duration.ofDays(8));
        catalogIsAway = true;
        new LicenceSweep(licences).run();
        assertThat(licences.of("m-1").told()).isFalse();

        catalogIsAway = false;
        new LicenceSweep(licences).run();

        assertThat(licences.of("m-1").told()).isTrue();
        assertThat(told).isEqualTo(2);
        new LicenceSweep(licences).run();
        assertThat(told).isEqualTo(2);
    }

    @Test
    void warningsAreStoredOnceHoweverOftenItIsLooked() {
        clock.advance(Duration.ofDays(1)); // six days before the last one
        for (int i = 0; i < 5; i++) licences.look("m-1");

        assertThat(licences.of("m-1").warnings()).extracting(Warning::days).containsExactly(7);
    }

    @Test
    void anExpiredOrForeignLicenceIsRefused() {
        var expired = tea(LocalDate.of(2026, 11, 23), "acc_1");
        var foreign = tea(LAST_DAY.plusYears(1), "acc_2");
        var stranger = new Caller("acc_2", Set.of(Role.MERCHANT), Set.of(), Set.of("m-2"));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> licences.propose(MEMBER, "m-1", expired));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> licences.propose(MEMBER, "m-1", foreign));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> licences.propose(stranger, "m-1", foreign));
        assertThat(licences.of("m-1").entries()).hasSize(1);
    }

    @Test
    void theOfficeSeesWhatWaits() {
        licences.propose(MEMBER, "m-1", tea(LAST_DAY.plusYears(5), "acc_1"));

        assertThat(licences.proposed(10)).extracting(LicenceBook::id).containsExactly("m-1");
        licences.decide(OFFICE, "m-1", "lic-2", false, "看不清");
        assertThat(licences.proposed(10)).isEmpty();
    }

    private void on(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
        new LicenceSweep(licences).run();
    }

    @Test
    void ownersAndEditorsAreOwedALetterOnceAtEachStepAndWhenGoodsGoOffSale() {
        teams.accept(
                "acc_editor",
                teams.invite(MEMBER, "m-1", Set.of(MemberRole.EDITOR)).token());
        teams.accept(
                "acc_ship",
                teams.invite(MEMBER, "m-1", Set.of(MemberRole.SHIPPING)).token());
        assertThat(owed).containsExactly("m-1/lic-1/7 acc_1"); // a week is left when it begins

        on("2026-12-01T16:00:00Z");
        on("2026-12-02T16:00:00Z");

        assertThat(owed).containsExactly("m-1/lic-1/7 acc_1", "m-1/lic-1/ENDED acc_1", "m-1/lic-1/ENDED acc_editor");
    }

    @Test
    void sixtyThirtyAndSevenDaysBeforeEachHasItsLetter() {
        var later = licences.propose(MEMBER, "m-1", tea(LocalDate.of(2027, 3, 1), "acc_1"));
        licences.decide(OFFICE, "m-1", later.id(), true, null);
        owed.clear();

        for (int day = 0; day < 98; day++) {
            clock.advance(Duration.ofDays(1));
            new LicenceSweep(licences).run();
        }

        assertThat(owed)
                .containsExactly(
                        "m-1/lic-2/60 acc_1", "m-1/lic-2/30 acc_1", "m-1/lic-2/7 acc_1", "m-1/lic-2/ENDED acc_1");
    }

    @Test
    void whoHandedOneInIsToldWhatTheOfficeDecided() {
        var good = licences.propose(MEMBER, "m-1", tea(LAST_DAY.plusYears(5), "acc_1"));
        var bad = licences.propose(MEMBER, "m-1", tea(LAST_DAY.plusYears(6), "acc_1"));
        owed.clear();

        licences.decide(OFFICE, "m-1", good.id(), true, null);
        licences.decide(OFFICE, "m-1", bad.id(), false, "看不清");

        assertThat(owed).containsExactly("m-1/lic-2/ACCEPTED acc_1", "m-1/lic-3/REFUSED acc_1");
        assertThat(letters.write("m-1/lic-3/REFUSED").orElseThrow().text().zh()).contains("SC1", "看不清");
    }

    @Test
    void aLetterTheMailDidNotTakeIsOwedByTheNextSweepOnce() {
        mailIsAway = true;
        on("2026-12-01T16:00:00Z");
        assertThat(teaIsOffSale()).isTrue();
        assertThat(licences.of("m-1").letters()).containsExactly("lic-1/ENDED");

        mailIsAway = false;
        new LicenceSweep(licences).run();
        new LicenceSweep(licences).run();

        assertThat(owed).containsExactly("m-1/lic-1/7 acc_1", "m-1/lic-1/ENDED acc_1");
        assertThat(licences.of("m-1").letters()).isEmpty();
    }

    @Test
    void aLetterSaysWhatStandsInTheBookWhenItGoesOut() {
        assertThat(letters.write("m-1/lic-1/7").orElseThrow().text().en()).contains("good until 2026-12-01", "Tea");
        on("2026-12-02T04:00:00Z");
        assertThat(letters.write("m-1/lic-1/7")).isEmpty();
        assertThat(letters.write("m-1/lic-1/ENDED").orElseThrow().text().zh()).contains("茶叶");

        var renewed = licences.propose(MEMBER, "m-1", tea(LAST_DAY.plusYears(5), "acc_1"));
        licences.decide(OFFICE, "m-1", renewed.id(), true, null);

        assertThat(letters.write("m-1/lic-1/ENDED")).isEmpty();
    }

    @Test
    void whoRenewedInTimeIsNotWarned() {
        var renewed = licences.propose(MEMBER, "m-1", tea(LAST_DAY.plusYears(5), "acc_1"));
        licences.decide(OFFICE, "m-1", renewed.id(), true, null);

        assertThat(letters.write("m-1/lic-1/7")).isEmpty();
    }

    @Test
    void whatALicenceRefersToIsInUseWhateverWasDecided() {
        var refused = tea(LAST_DAY.plusYears(5), "acc_1");
        var proposed = licences.propose(MEMBER, "m-1", refused);
        licences.decide(OFFICE, "m-1", proposed.id(), false, "看不清");
        var loose =
                files.add("acc_1", "b.pdf", () -> Samples.archive("OFD.xml")).id();

        assertThat(new LicenceScans(licences).usedAmong(List.of(refused.document(), loose)))
                .containsExactly(refused.document());
    }
}
