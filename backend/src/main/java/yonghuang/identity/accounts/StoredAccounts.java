package yonghuang.identity.accounts;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import yonghuang.documents.Documents;
import yonghuang.documents.Rule;
import yonghuang.identity.EmailTaken;

/** The collection {@code accounts}: one per e-mail address, which a unique index guards. */
@Component
public class StoredAccounts {
    private final MongoOperations mongo;
    private final Documents<Account> accounts;

    StoredAccounts(MongoOperations mongo) {
        this.mongo = mongo;
        this.accounts = new Documents<>(mongo, Account.class);
        mongo.indexOps(Account.class).createIndex(new Index("email", Direction.ASC).unique());
    }

    public @Nullable Account find(String id) {
        return accounts.find(id);
    }

    public @Nullable Account findByEmail(String normalised) {
        return mongo.findOne(query(where("email").is(normalised)), Account.class);
    }

    public <R> R change(String id, Rule<Account, R> rule) {
        return accounts.change(id, rule);
    }

    /**
     * Stores it durably.
     *
     * @return false when an account of that id is there already
     * @throws EmailTaken when another account has the address
     */
    public boolean insert(Account account) {
        try {
            mongo.execute(Account.class, accounts -> durable(accounts).insertOne(stored(account)));
            return true;
        } catch (DuplicateKeyException taken) {
            if (find(account.id()) != null) return false;
            throw new EmailTaken();
        }
    }

    /**
     * Stores those that are not there, in one write where nobody else makes them at the same time.
     *
     * @return those that were there already, by id
     */
    public List<Account> insertAbsent(List<Account> wanted) {
        var known =
                mongo
                        .find(
                                query(where("_id")
                                        .in(wanted.stream().map(Account::id).toList())),
                                Account.class)
                        .stream()
                        .map(Account::id)
                        .collect(Collectors.toSet());
        var absent =
                wanted.stream().filter(account -> !known.contains(account.id())).toList();
        if (!absent.isEmpty() && !insertAll(absent)) {
            absent.stream().filter(account -> !insert(account)).map(Account::id).forEach(known::add);
        }
        return wanted.stream().filter(account -> known.contains(account.id())).toList();
    }

    private boolean insertAll(List<Account> absent) {
        try {
            mongo.execute(
                    Account.class,
                    accounts -> durable(accounts)
                            .insertMany(absent.stream().map(this::stored).toList()));
            return true;
        } catch (DuplicateKeyException | BulkOperationException someoneElseMakesThemToo) {
            return false;
        }
    }

    private Document stored(Account account) {
        var stored = new Document();
        mongo.getConverter().write(account, stored);
        return stored;
    }

    private static MongoCollection<Document> durable(MongoCollection<Document> accounts) {
        return accounts.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
