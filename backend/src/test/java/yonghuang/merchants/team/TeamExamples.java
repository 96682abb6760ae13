package yonghuang.merchants.team;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Memberships;

/** Teams as other packages' tests need them. */
public final class TeamExamples {
    private TeamExamples() {}

    public static Teams teams(MongoOperations mongo, Memberships memberships, AuditTrail audit, Clock clock) {
        return new Teams(mongo, memberships, audit, clock);
    }
}
