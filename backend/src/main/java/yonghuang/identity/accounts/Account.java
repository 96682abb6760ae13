package yonghuang.identity.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.Caller;
import yonghuang.shared.Role;

/**
 * One person's account. Sessions name the generation they were opened in; ending all of them is one step of
 * {@code generation}, so it happens in one write and no session can slip through.
 *
 * @param email lower case, unique
 * @param warehouses ids of the warehouses a WAREHOUSE account works in
 * @param merchants ids of the merchants a MERCHANT account is a member of
 * @param counties codes of the counties a COUNTY account speaks for; null in documents older than that role
 * @param generation grows when every session must end
 * @param keptSession the one older session that outlives the last step of {@code generation}: the one in which the
 *     password was changed
 */
@Document("accounts")
public record Account(
        @Id String id,
        long version,
        String email,
        String name,
        String passwordHash,
        List<Role> roles,
        List<String> warehouses,
        List<String> merchants,
        @Nullable List<String> counties,
        int generation,
        @Nullable String keptSession,
        Instant createdAt)
        implements Versioned<Account> {
    public static Account opened(
            String id, NewAccount person, String passwordHash, Assignment assignment, Instant now) {
        return new Account(
                id,
                1,
                person.email(),
                person.name(),
                passwordHash,
                assignment.roles(),
                assignment.warehouses(),
                assignment.merchants(),
                assignment.counties(),
                0,
                null,
                now);
    }

    public Caller caller() {
        return new Caller(
                id, Set.copyOf(roles), Set.copyOf(warehouses), Set.copyOf(merchants), Set.copyOf(spokenFor()));
    }

    public Assignment assignment() {
        return new Assignment(roles, warehouses, merchants, spokenFor());
    }

    private List<String> spokenFor() {
        return counties == null ? List.of() : counties;
    }

    /** Whether a session opened in that generation still lives. */
    public boolean accepts(String session, int openedInGeneration) {
        return openedInGeneration == generation || session.equals(keptSession);
    }

    /** The form in which every session has ended but the one named. */
    public Account endSessions(@Nullable String except) {
        return new Account(
                id,
                version,
                email,
                name,
                passwordHash,
                roles,
                warehouses,
                merchants,
                counties,
                generation + 1,
                except,
                createdAt);
    }

    public Account withPassword(String hash) {
        return new Account(
                id,
                version,
                email,
                name,
                hash,
                roles,
                warehouses,
                merchants,
                counties,
                generation,
                keptSession,
                createdAt);
    }

    public Account assigned(Assignment to) {
        return new Account(
                id,
                version,
                email,
                name,
                passwordHash,
                to.roles(),
                to.warehouses(),
                to.merchants(),
                to.counties(),
                generation,
                keptSession,
                createdAt);
    }

    @Override
    public Account atVersion(long version) {
        return new Account(
                id,
                version,
                email,
                name,
                passwordHash,
                roles,
                warehouses,
                merchants,
                counties,
                generation,
                keptSession,
                createdAt);
    }

    /** Never shows the hash, wherever an account is printed. */
    @Override
    public String toString() {
        return "Account[" + id + ", " + roles + "]";
    }
}
