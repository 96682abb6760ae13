package yonghuang.identity.passwords;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static yonghuang.documents.Change.unchanged;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import yonghuang.documents.Documents;
import yonghuang.identity.TooManyAttempts;
import yonghuang.identity.passwords.WrongGuesses.Limit;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.ShopSettings;

/**
 * Slows guessing down: 5 wrong passwords for one account in 15 minutes, 100 from one address in a minute. Kept in the
 * store, so it holds for all copies of the shop and over a restart. Guesses made at once are answered as if one had
 * come after the other: {@link #check} is asked before a password is looked at, and again before a right one is said
 * to be right, so a burst learns no more than five guesses do.
 */
@Component
public class SignInThrottle {
    static final Limit PER_ACCOUNT = new Limit(5, Duration.ofMinutes(15));
    static final Limit PER_ADDRESS = new Limit(100, Duration.ofMinutes(1));
    private static final int NETWORK_BYTES = 8; // one IPv6 customer has at least a /64

    private final MongoOperations mongo;
    private final Documents<WrongGuesses> guesses;
    private final Clock clock;
    private final boolean on;

    public SignInThrottle(MongoOperations mongo, Clock clock, ShopSettings settings) {
        this.mongo = mongo;
        this.guesses = new Documents<>(mongo, WrongGuesses.class);
        this.clock = clock;
        this.on = settings.rateLimits();
        mongo.indexOps(WrongGuesses.class).createIndex(new Index("forgottenAt", Direction.ASC));
    }

    /** @throws TooManyAttempts when the account or the address has used up its guesses */
    public void check(String email, String address) {
        if (!on) return;
        check(ofAccount(email), PER_ACCOUNT);
        check(ofAddress(address), PER_ADDRESS);
    }

    /**
     * Counts a wrong password.
     *
     * @throws TooManyAttempts instead, when others have used up the guesses meanwhile: then nobody may learn that it was
     *     wrong
     */
    public void countWrong(String email, String address) {
        if (!on) return;
        count(ofAccount(email), PER_ACCOUNT);
        count(ofAddress(address), PER_ADDRESS);
    }

    /** Removes what no longer matters. */
    public void forgetOld() {
        mongo.remove(query(where("forgottenAt").lt(clock.instant())), WrongGuesses.class);
    }

    private void check(String id, Limit limit) {
        refuse(guesses.change(id, known -> unchanged(limit.wait(known, clock.instant()))));
    }

    private void count(String id, Limit limit) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        refuse(guesses.change(id, known -> limit.oneMore(id, known, now)));
    }

    private static void refuse(Duration wait) {
        if (!wait.isZero()) throw new TooManyAttempts(wait);
    }

    private static String ofAccount(String email) {
        return "account:" + Fingerprints.of(email);
    }

    private static String ofAddress(String address) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address wide) {
                return "address:" + HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), NETWORK_BYTES));
            }
        } catch (IllegalArgumentException notALiteral) {
            // taken as it is
        }
        return "address:" + address;
    }
}
