package yonghuang.identity.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yonghuang.identity.EmailTaken;
import yonghuang.identity.StartRefused;
import yonghuang.identity.WrongCredentials;
import yonghuang.identity.passwords.PasswordHashing;
import yonghuang.identity.passwords.SignInThrottle;
import yonghuang.identity.tokens.Ids;
import yonghuang.shared.NotFound;
import yonghuang.shared.ShopSettings;

/**
 * The first admin of a shop without sample data: whoever has the one-time token the operator set. The account has a
 * fixed id, so it can come into being only once, however many try.
 */
@Component
public class FirstAdmin {
    public static final String ID = "first-admin";
    private static final int SHORTEST_TOKEN = 32;

    private final StoredAccounts accounts;
    private final PasswordHashing passwords;
    private final SignInThrottle throttle;
    private final AuditLog audit;
    private final Clock clock;
    private final String token;

    FirstAdmin(
            StoredAccounts accounts,
            PasswordHashing passwords,
            SignInThrottle throttle,
            AuditLog audit,
            Clock clock,
            ShopSettings settings,
            @Value("${yonghuang.bootstrap-token:}") String token) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.token = settings.sampleData() ? "" : token.strip();
        refuseToStartLocked(settings);
    }

    /** A shop on a real store, without an admin and without a way to get one, cannot be worked with. */
    private void refuseToStartLocked(ShopSettings settings) {
        if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
            throw new StartRefused(
                    "YONGHUANG_BOOTSTRAP_TOKEN must have at least 32 characters; openssl rand -hex 32 makes one.");
        }
        if (settings.realStore() && !settings.sampleData() && token.isEmpty() && accounts.find(ID) == null) {
            throw new StartRefused(
                    "This shop has no admin yet: set YONGHUANG_BOOTSTRAP_TOKEN to a secret of at least 32 characters (openssl rand -hex 32) "
                            + "and send it once to POST /api/accounts/first-admin.");
        }
    }

    /**
     * Opens the account of the first admin.
     *
     * @throws NotFound when there is one already, or no token was set
     * @throws WrongCredentials when the token is wrong; counted against the address
     * @throws EmailTaken when the address has an account; the token stays good
     */
    public Account open(String presented, NewAccount person, String address) {
        if (token.isEmpty() || accounts.find(ID) != null) throw new NotFound();
        throttle.check(ID, address);
        if (!Ids.same(token, presented)) {
            throttle.countWrong(ID, address);
            throw new WrongCredentials();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var admin = Account.opened(ID, person, passwords.hash(person.password()), Assignment.ADMIN, now);
        audit.write(ID, "first-admin-opened", person.email(), null, Assignment.ADMIN);
        if (!accounts.insert(admin)) throw new NotFound();
        return admin;
    }
}
