package yonghuang.identity.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.identity.ShopCopy.ADDRESS;
import static yonghuang.testing.AtOnce.atOnce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.identity.ShopCopy;
import yonghuang.identity.accounts.Account;
import yonghuang.shared.Caller;
import yonghuang.shared.Role;
import yonghuang.testing.TestStore;

class SampleAccountsMongoTests {
    private final MongoTemplate store = TestStore.fresh();
    private final Path folder = ShopCopy.folder();
    private final ShopCopy shop = ShopCopy.with(store, Clock.systemUTC(), ShopCopy.embeddedWithoutLimits(folder));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void thereIsOneOfEachRoleAndACrowdThatSharesOnePassword() throws IOException {
        load(shop);

        var signIns = signIns();
        assertThat(signIns).hasSize(206);
        assertThat(signIns.subList(0, 6))
                .extracting(SignIn::role)
                .containsExactly(Role.CONSUMER, Role.MERCHANT, Role.WAREHOUSE, Role.OFFICE, Role.ADMIN, Role.COUNTY);
        assertThat(signIns.subList(6, 206)).extracting(SignIn::role).containsOnly(Role.CONSUMER);
        assertThat(signIns.subList(6, 206))
                .extracting(SignIn::password)
                .containsOnly(signIns.get(6).password());
        assertThat(new HashSet<>(signIns.stream().map(SignIn::password).toList()))
                .hasSize(7);
    }

    @Test
    void everyOneOfThemSignsIn() throws IOException {
        load(shop);

        var roles =
                signIns().stream().limit(8).map(signIn -> signIn(shop, signIn).roles());

        assertThat(roles)
                .containsExactly(
                        Set.of(Role.CONSUMER),
                        Set.of(Role.MERCHANT),
                        Set.of(Role.WAREHOUSE),
                        Set.of(Role.OFFICE),
                        Set.of(Role.ADMIN),
                        Set.of(Role.COUNTY),
                        Set.of(Role.CONSUMER),
                        Set.of(Role.CONSUMER));
    }

    @Test
    void crowdIsHashedOnce() {
        load(shop);

        var hashes =
                store.findAll(Account.class).stream().map(Account::passwordHash).distinct();
        assertThat(hashes).hasSize(7);
    }

    @Test
    void staffKnowTheirPlaces() throws IOException {
        load(shop);

        assertThat(signIn(shop, signIns().get(1)).merchants()).isEqualTo(Set.of("sample-28"));
        assertThat(signIn(shop, signIns().get(2)).warehouses()).isEqualTo(Set.of("huanggang", "ningbo"));
    }

    @Test
    void onlyTheShopsUserReadsTheFile() throws IOException {
        load(shop);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void restartChangesNothing() throws IOException {
        load(shop);
        var before = Files.readString(file());
        var accounts = store.findAll(Account.class);

        try (var restarted = again()) {
            load(restarted);
            assertThat(restarted.get(SampleAccounts.class).file().isNew()).isFalse();
        }

        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(store.findAll(Account.class)).isEqualTo(accounts);
    }

    @Test
    void startAfterACrashAmongTheAccountsCompletesThem() throws IOException {
        load(shop);
        store.remove(new Query(), SignInsInForce.class);
        store.remove(new Query().limit(100), Account.class);
        store.remove(store.findById("sample-office", Account.class));

        try (var restarted = again()) {
            load(restarted);
            for (var signIn : signIns().subList(0, 6))
                assertThat(signIn(restarted, signIn)).isNotNull();
        }

        assertThat(store.count(new Query(), Account.class)).isEqualTo(206);
    }

    @Test
    void lostFileIsMadeAnewAndHolds() throws IOException {
        load(shop);
        Files.delete(file());

        try (var restarted = again()) {
            load(restarted);
            assertThat(restarted.get(SampleAccounts.class).file().isNew()).isTrue();
            assertThat(signIn(restarted, signIns().get(4)).has(Role.ADMIN)).isTrue();
        }
    }

    @Test
    void brokenFileIsMadeAnewAndHolds() throws IOException {
        load(shop);
        Files.writeString(file(), "[{\"role\":");

        try (var restarted = again()) {
            load(restarted);
            assertThat(signIn(restarted, signIns().get(4)).has(Role.ADMIN)).isTrue();
        }
    }

    @Test
    void emptiedStoreGetsTheAccountsOfTheFile() throws IOException {
        load(shop);
        var before = Files.readString(file());
        store.getDb().drop();

        try (var restarted = again()) {
            load(restarted);
            assertThat(Files.readString(file())).isEqualTo(before);
            assertThat(signIn(restarted, signIns().get(4)).has(Role.ADMIN)).isTrue();
        }
    }

    @Test
    void twoCopiesStartingAtOnceAgree() throws IOException {
        try (var other = again()) {
            atOnce(2, copy -> {
                load(copy == 0 ? shop : other);
                return copy;
            });
        }

        assertThat(store.count(new Query(), Account.class)).isEqualTo(206);
        for (var signIn : signIns().subList(0, 6))
            assertThat(signIn(shop, signIn)).isNotNull();
    }

    private ShopCopy again() {
        return ShopCopy.with(store, Clock.systemUTC(), ShopCopy.embeddedWithoutLimits(folder));
    }

    private static void load(ShopCopy shop) {
        shop.get(SampleAccounts.class).load();
    }

    private static Caller signIn(ShopCopy shop, SignIn signIn) {
        return shop.caller(shop.sessions().signIn(signIn.email(), signIn.password(), ADDRESS))
                .caller();
    }

    private Path file() {
        return folder.resolve("sign-ins.json");
    }

    private List<SignIn> signIns() throws IOException {
        return JsonMapper.shared().readValue(Files.readAllBytes(file()), new TypeReference<List<SignIn>>() {});
    }
}
