package yonghuang.identity.accounts;

import static yonghuang.documents.Change.changed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import yonghuang.identity.EmailTaken;
import yonghuang.identity.OwnAssignment;
import yonghuang.identity.WrongCredentials;
import yonghuang.identity.passwords.PasswordHashing;
import yonghuang.identity.passwords.PasswordPolicy;
import yonghuang.identity.passwords.SignInThrottle;
import yonghuang.identity.tokens.Ids;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Memberships;
import yonghuang.shared.NotFound;

/** Opening accounts and changing what they are. */
@Component
public class Accounts implements Memberships {
    private static final int ID_BYTES = 12;

    private final StoredAccounts accounts;
    private final KnownAccounts known;
    private final PasswordHashing passwords;
    private final SignInThrottle throttle;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(
            StoredAccounts accounts,
            KnownAccounts known,
            PasswordHashing passwords,
            SignInThrottle throttle,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.known = known;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a consumer's account.
     *
     * @throws EmailTaken when there is one for the address
     */
    public Account register(NewAccount person) {
        return open(person, Assignment.CONSUMER);
    }

    /**
     * Opens an account for a member of staff; written to the audit log first.
     *
     * @param by id of the admin
     * @throws EmailTaken when there is one for the address
     */
    public Account hire(NewAccount person, Assignment assignment, String by) {
        assignment.refuseIfWrong();
        if (accounts.findByEmail(person.email()) != null) throw new EmailTaken();
        audit.write(by, "staff-hired", person.email(), null, assignment);
        return open(person, assignment);
    }

    /**
     * Changes what an account may do, at once for every session it has; written to the audit log first. No role at all
     * suspends it.
     *
     * @throws NotFound when there is no such account
     * @throws OwnAssignment when it is the admin's own
     */
    public Account assign(String id, Assignment assignment, String by) {
        assignment.refuseIfWrong();
        if (id.equals(by)) throw new OwnAssignment();
        var before = get(id);
        audit.write(by, "staff-assigned", id, before.assignment(), assignment);
        var after = accounts.change(id, account -> {
            if (account == null) throw new NotFound();
            var assigned = account.assigned(assignment);
            return changed(assigned, assigned);
        });
        known.changed();
        return after;
    }

    @Override
    public void join(String account, String merchant, String by) {
        move(account, "member-joined", by, assignment -> assignment.joining(merchant));
    }

    @Override
    public void leave(String account, String merchant, String by) {
        move(account, "member-left", by, assignment -> assignment.leaving(merchant));
    }

    private void move(String id, String act, String by, UnaryOperator<Assignment> rule) {
        var before = get(id).assignment();
        var next = rule.apply(before);
        if (next.equals(before)) return;
        audit.write(by, act, id, before, next);
        accounts.change(id, account -> {
            if (account == null) throw new NotFound();
            var assigned = account.assigned(rule.apply(account.assignment()));
            return changed(assigned, assigned);
        });
        known.changed();
    }

    private Account open(NewAccount person, Assignment assignment) {
        var account = Account.opened(
                "acc_" + Ids.random(ID_BYTES), person, passwords.hash(person.password()), assignment, now());
        accounts.insert(account);
        return account;
    }

    /** @throws NotFound when there is no such account */
    public Account get(String id) {
        var account = accounts.find(id);
        if (account == null) throw new NotFound();
        return account;
    }

    /**
     * Changes the password; every other session of the account ends. Guesses of the old one count like those of a
     * sign-in.
     *
     * @param session the one that goes on
     *
     * @throws WrongCredentials when the old password is wrong
     */
    public void changePassword(String id, String session, String currentPassword, String newPassword, String address) {
        var account = get(id);
        var weakness = PasswordPolicy.weakness(newPassword, account.email());
        if (weakness != null) throw new InvalidInput("newPassword", weakness.en(), weakness.zh());
        throttle.check(account.email(), address);
        if (!passwords.matches(currentPassword, account.passwordHash())) {
            throttle.countWrong(account.email(), address);
            throw new WrongCredentials();
        }
        throttle.check(account.email(), address);
        replacePassword(account, passwords.hash(newPassword), session);
    }

    private void replacePassword(Account decidedOn, String hash, String session) {
        accounts.change(decidedOn.id(), account -> {
            boolean sameAsChecked = account != null && account.passwordHash().equals(decidedOn.passwordHash());
            if (account == null || !sameAsChecked) throw new WrongCredentials();
            return changed(account.withPassword(hash).endSessions(session), true);
        });
        known.changed();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
