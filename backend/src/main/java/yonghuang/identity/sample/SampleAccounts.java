package yonghuang.identity.sample;

import static yonghuang.documents.Change.changed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.identity.accounts.Account;
import yonghuang.identity.accounts.Assignment;
import yonghuang.identity.accounts.KnownAccounts;
import yonghuang.identity.accounts.NewAccount;
import yonghuang.identity.accounts.StoredAccounts;
import yonghuang.identity.passwords.PasswordHashing;
import yonghuang.identity.tokens.Ids;
import yonghuang.shared.Role;
import yonghuang.shared.SampleData;
import yonghuang.shared.ShopSettings;

/**
 * Sample accounts, one per role and a crowd of consumers. The file with the passwords comes first, then the accounts,
 * last the note that they are in force; a start that finds no note, or one about other passwords, walks the whole way
 * again. So whenever the shop is up, what the file says signs in.
 */
@Component
class SampleAccounts implements SampleData {
    private static final int TURN = 30;
    private static final String SAMPLE_MERCHANT = "sample-28"; // the first of 罗田 among the sample merchants
    private static final String SAMPLE_COUNTY = "421123"; // 罗田 too
    private static final List<String> WAREHOUSES = List.of("huanggang", "ningbo");

    private final StoredAccounts accounts;
    private final KnownAccounts known;
    private final PasswordHashing passwords;
    private final MongoOperations mongo;
    private final Clock clock;
    private final SignInsFile file;

    SampleAccounts(
            StoredAccounts accounts,
            KnownAccounts known,
            PasswordHashing passwords,
            MongoOperations mongo,
            Clock clock,
            ShopSettings settings) {
        this.accounts = accounts;
        this.known = known;
        this.passwords = passwords;
        this.mongo = mongo;
        this.clock = clock;
        this.file = new SignInsFile(settings.dataFolder());
    }

    @Override
    public int turn() {
        return TURN;
    }

    @Override
    public void load() {
        var signIns = file.readOrMake();
        var digest = digest(signIns);
        var inForce = mongo.findById(SignInsInForce.ID, SignInsInForce.class);
        if (inForce != null && inForce.digest().equals(digest)) return;
        var present = ensure(accounts(signIns));
        if (present) known.changed();
        mongo.save(new SignInsInForce(SignInsInForce.ID, digest));
    }

    SignInsFile file() {
        return file;
    }

    /** @return whether some were there, with passwords that may have been others */
    private boolean ensure(List<Account> wanted) {
        var present = accounts.insertAbsent(wanted);
        for (var account : present) {
            accounts.change(
                    account.id(),
                    stored -> changed(
                            (stored == null ? account : stored)
                                    .withPassword(account.passwordHash())
                                    .endSessions(null),
                            true));
        }
        return !present.isEmpty();
    }

    private List<Account> accounts(List<SignIn> signIns) {
        var hashes = new HashMap<String, String>();
        return signIns.stream()
                .map(signIn -> account(signIn, hashes.computeIfAbsent(signIn.password(), passwords::hash)))
                .toList();
    }

    private Account account(SignIn signIn, String hash) {
        var id = "sample-" + signIn.email().substring(0, signIn.email().indexOf('@'));
        var person = new NewAccount(signIn.email(), signIn.password(), name(signIn));
        return Account.opened(id, person, hash, assignment(signIn.role()), now());
    }

    private static String name(SignIn signIn) {
        var sample = switch (signIn.role()) {
            case CONSUMER -> "示例顾客";
            case MERCHANT -> "示例商家";
            case WAREHOUSE -> "示例仓库员";
            case OFFICE -> "示例协作办";
            case COUNTY -> "示例县级审核员";
            case ADMIN -> "示例管理员";
        };
        return sample + signIn.email().replaceAll("[^0-9]", "");
    }

    private static Assignment assignment(Role role) {
        return new Assignment(
                List.of(role),
                role == Role.WAREHOUSE ? WAREHOUSES : List.of(),
                role == Role.MERCHANT ? List.of(SAMPLE_MERCHANT) : List.of(),
                role == Role.COUNTY ? List.of(SAMPLE_COUNTY) : List.of());
    }

    private static String digest(List<SignIn> signIns) {
        var lines = signIns.stream()
                .map(signIn -> signIn.role() + " " + signIn.email() + " " + signIn.password())
                .toList();
        return Ids.sha256(String.join("\n", lines));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
