package yonghuang.merchants.admission;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.images.ImageExamples;
import yonghuang.images.Samples;
import yonghuang.images.StoredFiles;
import yonghuang.merchants.BankAccount;
import yonghuang.merchants.Contact;
import yonghuang.merchants.Licence;
import yonghuang.merchants.MerchantExamples;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.licences.LicenceExamples;
import yonghuang.merchants.particulars.KeptParticulars;
import yonghuang.merchants.particulars.ParticularsExamples;
import yonghuang.merchants.team.TeamExamples;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.LetterBox;
import yonghuang.shared.Memberships;
import yonghuang.shared.People;
import yonghuang.shared.Uscc;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Admission on a real store, with accounts that can be made to stop. */
final class AdmissionStage {
    final MongoTemplate mongo = TestStore.fresh();
    final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T04:00:00Z"));
    final Set<String> joined = ConcurrentHashMap.newKeySet();
    final List<String> audited = new ArrayList<>();
    final Merchants merchants = new Merchants(mongo);
    final StoredFiles files;
    final Teams teams;
    final KeptParticulars particulars;
    final Enrolment enrolment;
    final Admission admission;
    final ApplicationLetters letters;
    final List<String> owed = new ArrayList<>();
    boolean mailIsAway;
    int told;
    private int stepsLeft = Integer.MAX_VALUE;

    AdmissionStage(Path folder) {
        AuditTrail audit = (actor, act, subject, before, after, why) -> {
            synchronized (audited) {
                audited.add(act + " " + actor + " " + why);
            }
        };
        People people = account -> Optional.of(new People.Person("某" + account, account + "@shop.example"));
        var applications = new Applications(mongo);
        LetterBox box = (writer, subject, accounts) -> {
            if (mailIsAway) throw new IllegalStateException("stopped");
            accounts.forEach(account -> owed.add(writer + " " + subject + " " + account));
        };
        files = ImageExamples.files(mongo, folder, clock);
        teams = TeamExamples.teams(mongo, new Accounts(), audit, clock);
        particulars =
                ParticularsExamples.particulars(mongo, merchants, teams, MerchantExamples.vault(), box, audit, clock);
        enrolment = new Enrolment(
                applications,
                merchants,
                teams,
                LicenceExamples.licences(mongo, merchants, teams, files, () -> told++, box, audit, clock),
                particulars,
                MerchantExamples.vault(),
                new Accounts());
        letters = new ApplicationLetters(applications, box);
        admission =
                new Admission(applications, enrolment, letters, MerchantExamples.vault(), files, people, audit, clock);
    }

    /** The next steps with accounts work, then one stops. */
    void stopAfter(int steps) {
        stepsLeft = steps;
    }

    private final class Accounts implements Memberships {
        @Override
        public void join(String account, String merchant, String by) {
            if (stepsLeft-- == 0) throw new IllegalStateException("stopped");
            joined.add(account + "@" + merchant);
            if (stepsLeft == 0) throw new IllegalStateException("stopped behind it");
        }

        @Override
        public void leave(String account, String merchant, String by) {
            joined.remove(account + "@" + merchant);
        }
    }

    Particulars particulars(String account, String uscc) {
        return particulars(account, uscc, LocalDate.of(2028, 6, 30));
    }

    Particulars particulars(String account, String uscc, LocalDate validUntil) {
        var scan = files.add(account, "许可证.pdf", Samples::pdf);
        return new Particulars(
                MerchantKind.COOPERATIVE,
                "罗田板栗合作社",
                uscc,
                "421123",
                new Contact("某某", "0713-5050505", "banli@shop.example"),
                new BankAccount("罗田板栗合作社", "湖北农信", "6222021234567890"),
                List.of(new Licence(
                        Licence.Type.PRODUCTION, List.of("tea"), "SC11442112300012", "茶叶", validUntil, scan.id())));
    }

    /** The n-th code that checks; made up. */
    static String uscc(int number) {
        var first = "%s%08d".formatted("93421123M", number);
        for (var last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray())
            if (Uscc.isValid(first + last)) return first + last;
        throw new IllegalStateException(first);
    }
}
