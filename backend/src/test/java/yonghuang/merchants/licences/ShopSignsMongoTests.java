package yonghuang.merchants.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.images.ImageExamples;
import yonghuang.images.Samples;
import yonghuang.merchants.Licence;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.TeamExamples;
import yonghuang.shared.Caller;
import yonghuang.shared.Memberships;
import yonghuang.shared.Role;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class ShopSignsMongoTests {
    private static final Caller MEMBER = new Caller("acc_1", Set.of(Role.MERCHANT), Set.of(), Set.of("m-1"));
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path folder;

    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-12-01T15:59:59Z"));
    private final Merchants merchants = new Merchants(mongo);
    private Licences licences;
    private ShopSigns signs;
    private String scan;

    @BeforeEach
    void open() {
        var nobody = new Memberships() {
            @Override
            public void join(String account, String merchant, String by) {}

            @Override
            public void leave(String account, String merchant, String by) {}
        };
        var files = ImageExamples.files(mongo, folder, clock);
        var teams = TeamExamples.teams(mongo, nobody, (a, b, c, d, e, f) -> {}, clock);
        licences = LicenceExamples.licences(
                mongo, merchants, teams, files, () -> {}, (w, s, a) -> {}, (a, b, c, d, e, f) -> {}, clock);
        signs = new ShopSigns(merchants, licences);
        scan = files.add("acc_1", "a.pdf", Samples::pdf).id();
        merchants.open(new Merchant("m-1", "合作社", false, "421123", MerchantKind.COOPERATIVE, "x", null));
        teams.found("m-1", "acc_1");
        licences.found("m-1", List.of(tea(LAST_DAY)));
    }

    private Licence tea(LocalDate until) {
        return new Licence(Licence.Type.PRODUCTION, List.of("tea"), "SC1", "茶叶", until, scan);
    }

    private List<Licence> shown() {
        return signs.of("m-1").orElseThrow().licences();
    }

    @Test
    void aLicenceIsShownOnItsLastDayAndNotAfterIt() {
        assertThat(shown()).containsExactly(tea(LAST_DAY));

        clock.advance(Duration.ofSeconds(1)); // midnight in Shanghai

        assertThat(shown()).isEmpty();
    }

    @Test
    void whatNobodyAcceptedIsNotShown() {
        licences.propose(MEMBER, "m-1", tea(LAST_DAY.plusYears(1)));

        assertThat(shown()).containsExactly(tea(LAST_DAY));
    }

    @Test
    void aSampleHasNone() {
        merchants.open(Merchant.sample("sample-1", "样例商家", "421123"));

        assertThat(signs.of("sample-1").orElseThrow().licences()).isEmpty();
    }

    @Test
    void whoIsUnknownHasNoSign() {
        assertThat(signs.of("nobody")).isEmpty();
    }
}
