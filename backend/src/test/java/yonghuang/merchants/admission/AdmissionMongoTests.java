package yonghuang.merchants.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yonghuang.merchants.BankAccount;
import yonghuang.merchants.MerchantKind;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;
import yonghuang.shared.Role;
import yonghuang.testing.AtOnce;

class AdmissionMongoTests {
    private static final Caller COUNTY =
            new Caller("acc_county", Set.of(Role.COUNTY), Set.of(), Set.of(), Set.of("421123"));
    private static final Caller OTHER_COUNTY =
            new Caller("acc_county2", Set.of(Role.COUNTY), Set.of(), Set.of(), Set.of("421124"));
    private static final Caller OFFICE = new Caller("acc_office", Set.of(Role.OFFICE), Set.of(), Set.of());

    @TempDir
    private Path folder;

    private AdmissionStage stage;
    private Admission admission;

    @BeforeEach
    void open() {
        stage = new AdmissionStage(folder);
        admission = stage.admission;
    }

    private Application draft(String account) {
        return admission.draft(account, MerchantKind.COOPERATIVE, "罗田板栗合作社");
    }

    private Application filled(String account, String uscc) {
        return admission.edit(account, draft(account).id(), stage.particulars(account, uscc));
    }

    private Application submitted(String account, String uscc) {
        return admission.submit(account, filled(account, uscc).id());
    }

    private Application recommended(Application application) {
        return admission.decide(
                COUNTY, application.id(), ApplicationStatus.RECOMMENDED, application.revision(), "实地看过");
    }

    private Application admitted(Application recommended) {
        return admission.decide(OFFICE, recommended.id(), ApplicationStatus.ADMITTED, recommended.revision(), null);
    }

    @Test
    void whatTheCountyRecommendsAndTheOfficeAdmitsIsAMerchantWithItsOwner() {
        var done = admitted(recommended(submitted("acc_1", AdmissionStage.uscc(1))));

        assertThat(done.status()).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(done.enrolled()).isTrue();
        var merchant = stage.merchants.find(done.merchant()).orElseThrow();
        assertThat(merchant.uscc()).isEqualTo(AdmissionStage.uscc(1));
        assertThat(merchant.sample()).isFalse();
        assertThat(stage.teams.find(merchant.id()).member("acc_1")).isPresent();
        assertThat(stage.joined).containsExactly("acc_1@" + merchant.id());
        assertThat(done.history())
                .extracting(Step::act)
                .containsExactly(
                        ApplicationStatus.SUBMITTED, ApplicationStatus.RECOMMENDED, ApplicationStatus.ADMITTED);
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        var id = draft("acc_1").id();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> admission.submit("acc_1", id))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly("uscc", "county", "contact", "bank"));
    }

    @Test
    void anExpiredLicenceIsRefusedAndOneOfTodayIsNot() {
        var id = draft("acc_1").id();
        admission.edit("acc_1", id, stage.particulars("acc_1", AdmissionStage.uscc(1), LocalDate.of(2026, 11, 23)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> admission.submit("acc_1", id))
                .satisfies(refused ->
                        assertThat(refused.errors().getFirst().field()).isEqualTo("licences[0].validUntil"));

        admission.edit("acc_1", id, stage.particulars("acc_1", AdmissionStage.uscc(1), LocalDate.of(2026, 11, 24)));
        assertThat(admission.submit("acc_1", id).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void anothersScannedFileIsRefused() {
        var id = draft("acc_2").id();
        var withTheirFile = stage.particulars("acc_1", AdmissionStage.uscc(1));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> admission.edit("acc_2", id, withTheirFile))
                .satisfies(refused ->
                        assertThat(refused.errors().getFirst().field()).isEqualTo("licences[0].document"));
    }

    @Test
    void oneMerchantPerCodeHoweverManyTryAtOnce() {
        var drafts = new ArrayList<Application>();
        for (int i = 0; i < 8; i++) drafts.add(filled("acc_" + i, AdmissionStage.uscc(1)));

        var outcomes = AtOnce.atOnce(8, number -> {
            try {
                return admission
                        .submit("acc_" + number, drafts.get(number).id())
                        .status()
                        .name();
            } catch (UsccTaken taken) {
                return "taken";
            }
        });

        assertThat(outcomes).filteredOn("SUBMITTED"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("taken"::equals).hasSize(7);
    }

    @Test
    void theCodeOfARefusedOneIsFreeAgain() {
        var first = recommended(submitted("acc_1", AdmissionStage.uscc(1)));
        admission.decide(OFFICE, first.id(), ApplicationStatus.REFUSED, first.revision(), "材料虚假");

        assertThat(submitted("acc_2", AdmissionStage.uscc(1)).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void whatIsUnderReviewCannotBeChanged() {
        var application = submitted("acc_1", AdmissionStage.uscc(1));

        assertThatExceptionOfType(ApplicationUnderReview.class)
                .isThrownBy(() ->
                        admission.edit("acc_1", application.id(), stage.particulars("acc_1", AdmissionStage.uscc(2))));
        assertThat(admission.own("acc_1", application.id()).uscc()).isEqualTo(AdmissionStage.uscc(1));
    }

    @Test
    void whatIsReturnedIsMendedAndComesBackAsAnotherRevision() {
        var first = submitted("acc_1", AdmissionStage.uscc(1));
        var returned = admission.decide(COUNTY, first.id(), ApplicationStatus.RETURNED, first.revision(), "许可证看不清");

        var mended = admission.edit("acc_1", returned.id(), stage.particulars("acc_1", AdmissionStage.uscc(1)));
        var again = admission.submit("acc_1", mended.id());

        assertThat(again.revision()).isEqualTo(first.revision() + 1);
        assertThatExceptionOfType(ApplicationMoved.class)
                .isThrownBy(() ->
                        admission.decide(COUNTY, first.id(), ApplicationStatus.RECOMMENDED, first.revision(), "看的是旧的"));
        assertThat(again.history()).extracting(Step::reason).containsExactly(null, "许可证看不清", null);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() {
        for (int round = 0; round < 5; round++) {
            var waiting = recommended(submitted("acc_1", AdmissionStage.uscc(round)));
            var acts = List.of(ApplicationStatus.ADMITTED, ApplicationStatus.REFUSED);

            var outcomes = AtOnce.atOnce(2, number -> {
                var who = new Caller("acc_office" + number, Set.of(Role.OFFICE), Set.of(), Set.of());
                try {
                    return admission
                            .decide(who, waiting.id(), acts.get(number), waiting.revision(), "理由")
                            .status()
                            .name();
                } catch (ApplicationMoved moved) {
                    return "moved";
                }
            });

            assertThat(outcomes).filteredOn("moved"::equals).hasSize(1);
            assertThat(admission.own("acc_1", waiting.id()).history()).hasSize(3);
        }
    }

    @Test
    void theSameDecisionAgainChangesNothing() {
        var first = recommended(submitted("acc_1", AdmissionStage.uscc(1)));

        assertThat(recommended(first).history()).isEqualTo(first.history());
        assertThat(admitted(first).history())
                .isEqualTo(admitted(first).history())
                .hasSize(3);
        assertThat(stage.audited).hasSize(2);
    }

    @Test
    void aCountySeesAndDecidesItsOwnOnly() {
        var application = submitted("acc_1", AdmissionStage.uscc(1));

        assertThat(admission.list(COUNTY, null, 20, null).total()).isEqualTo(1);
        assertThat(admission.list(OTHER_COUNTY, null, 20, null).total()).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> admission.visible(OTHER_COUNTY, application.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> admission.decide(
                        OTHER_COUNTY, application.id(), ApplicationStatus.RECOMMENDED, application.revision(), "x"));
    }

    @Test
    void theOfficeDoesNotSpeakBeforeTheCounty() {
        var application = submitted("acc_1", AdmissionStage.uscc(1));

        for (var act : List.of(ApplicationStatus.ADMITTED, ApplicationStatus.REFUSED, ApplicationStatus.RETURNED))
            assertThatExceptionOfType(ApplicationMoved.class)
                    .isThrownBy(() -> admission.decide(OFFICE, application.id(), act, application.revision(), "x"));
    }

    @Test
    void nobodyDecidesTheirOwnOrTwice() {
        var both = new Caller("acc_both", Set.of(Role.COUNTY, Role.OFFICE), Set.of(), Set.of(), Set.of("421123"));
        var own = submitted("acc_both", AdmissionStage.uscc(1));
        assertThatExceptionOfType(OwnRequest.class)
                .isThrownBy(() -> admission.decide(both, own.id(), ApplicationStatus.RECOMMENDED, own.revision(), "x"));

        var theirs = submitted("acc_1", AdmissionStage.uscc(2));
        var seen = admission.decide(both, theirs.id(), ApplicationStatus.RECOMMENDED, theirs.revision(), "x");
        assertThatExceptionOfType(OwnRequest.class)
                .isThrownBy(
                        () -> admission.decide(both, theirs.id(), ApplicationStatus.ADMITTED, seen.revision(), "x"));
    }

    @Test
    void draftsAreTheApplicantsOnly() {
        var id = draft("acc_1").id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> admission.visible(OFFICE, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> admission.own("acc_2", id));
        assertThat(admission.list(OFFICE, ApplicationStatus.DRAFT, 20, null).items())
                .isEmpty();
    }

    @Test
    void bankDataLieInTheStoreSealed() {
        var application = submitted("acc_1", AdmissionStage.uscc(1));

        var stored = stage.mongo.getCollection("applications").find().first().toJson();

        assertThat(stored).doesNotContain("6222021234567890", "湖北农信");
        assertThat(admission.bank(application)).isEqualTo(new BankAccount("罗田板栗合作社", "湖北农信", "6222021234567890"));
    }

    @Test
    void whatIsNotSaidAgainOfTheBankStays() {
        var application = filled("acc_1", AdmissionStage.uscc(1));
        var said = stage.particulars("acc_1", AdmissionStage.uscc(1));
        var withoutBank = new Particulars(
                said.kind(), said.name(), said.uscc(), said.county(), said.contact(), null, said.licences());

        var edited = admission.edit("acc_1", application.id(), withoutBank);

        assertThat(admission.bank(edited)).isEqualTo(said.bank());
    }

    @Test
    void anEnrolmentThatStoppedIsFinishedByTheSweepWhereverItStopped() {
        for (int steps = 0; steps < 2; steps++) {
            stage.stopAfter(steps);
            var waiting = recommended(submitted("acc_" + steps, AdmissionStage.uscc(steps)));
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> admitted(waiting));
            assertThat(admission.own("acc_" + steps, waiting.id()).enrolled()).isFalse();

            stage.stopAfter(Integer.MAX_VALUE);
            stage.enrolment.run();

            var done = admission.own("acc_" + steps, waiting.id());
            assertThat(done.enrolled()).isTrue();
            assertThat(stage.merchants.find(done.merchant())).isPresent();
            assertThat(stage.joined).contains("acc_" + steps + "@" + done.merchant());
        }
    }

    @Test
    void oneApplicantHasTwentyApplicationsAtMost() {
        for (int i = 0; i < Admission.MOST_APPLICATIONS; i++) draft("acc_1");

        assertThatExceptionOfType(ApplicationsUsedUp.class).isThrownBy(() -> draft("acc_1"));
    }

    @Test
    void theListComesPageByPageLongestWaitingFirst() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            all.add(submitted("acc_" + i, AdmissionStage.uscc(i)).id());
            stage.clock.advance(Duration.ofMinutes(1));
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = admission.list(OFFICE, ApplicationStatus.SUBMITTED, 2, after);
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void everyDecisionIsInTheAuditTrailBeforeItIsMade() {
        admitted(recommended(submitted("acc_1", AdmissionStage.uscc(1))));

        assertThat(stage.audited)
                .containsExactly("application-recommended acc_county 实地看过", "application-admitted acc_office null");
    }

    @Test
    void theApplicantIsOwedALetterWhenItIsReturnedAndWhenItIsAdmitted() {
        var first = submitted("acc_1", AdmissionStage.uscc(1));
        var returned = admission.decide(COUNTY, first.id(), ApplicationStatus.RETURNED, first.revision(), "许可证看不清");
        var words = stage.letters.write(first.id() + "/1").orElseThrow();
        assertThat(words.text().zh()).contains("罗田板栗合作社", "许可证看不清");

        var again = admission.submit("acc_1", returned.id());
        assertThat(stage.letters.write(first.id() + "/1")).isEmpty(); // has gone on since
        admitted(recommended(again));

        assertThat(stage.owed)
                .filteredOn(letter -> letter.startsWith("applications"))
                .containsExactly("applications " + first.id() + "/1 acc_1", "applications " + first.id() + "/4 acc_1");
        assertThat(stage.letters.write(first.id() + "/4").orElseThrow().text().en())
                .contains("is admitted");
    }

    @Test
    void aRefusalIsToldWithItsReasonAlsoWhenTheMailWasAway() {
        var waiting = recommended(submitted("acc_1", AdmissionStage.uscc(1)));
        stage.mailIsAway = true;
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        admission.decide(OFFICE, waiting.id(), ApplicationStatus.REFUSED, waiting.revision(), "材料虚假"));
        assertThat(admission.own("acc_1", waiting.id()).status()).isEqualTo(ApplicationStatus.REFUSED);

        stage.mailIsAway = false;
        stage.letters.run();
        stage.letters.run();

        assertThat(stage.owed).containsExactly("applications " + waiting.id() + "/2 acc_1");
        assertThat(stage.letters.write(waiting.id() + "/2").orElseThrow().text().zh())
                .contains("材料虚假");
    }

    @Test
    void theMerchantHasTheContactAndTheBankOfItsApplication() {
        var done = admitted(recommended(submitted("acc_1", AdmissionStage.uscc(1))));

        var kept = stage.particulars.of(done.merchant());

        assertThat(kept.contact().phone()).isEqualTo("0713-5050505");
        assertThat(stage.particulars.bank(kept, kept.bank()).account()).isEqualTo("6222021234567890");
    }

    @Test
    void whoWasAdmittedBeforeParticularsWereKeptGetsThemFromTheSweep() {
        var done = admitted(recommended(submitted("acc_1", AdmissionStage.uscc(1))));
        stage.mongo.getCollection("merchant_particulars").drop();

        stage.enrolment.run();

        assertThat(stage.particulars.of(done.merchant()).contact().name()).isEqualTo("某某");
    }

    @Test
    void whatAnApplicationRefersToIsInUseAlsoWhileItIsADraft() {
        var scan = filled("acc_1", AdmissionStage.uscc(1)).licences().getFirst().document();
        var scans = new ApplicationScans(new Applications(stage.mongo));

        assertThat(scans.usedAmong(List.of(scan, "fil_other"))).containsExactly(scan);
    }
}
