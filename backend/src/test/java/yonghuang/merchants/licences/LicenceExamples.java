package yonghuang.merchants.licences;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.images.StoredFiles;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.ShelfNews;

/** Licences as other packages' tests need them. */
public final class LicenceExamples {
    private LicenceExamples() {}

    public static Licences licences(
            MongoOperations mongo,
            Merchants merchants,
            Teams teams,
            StoredFiles files,
            ShelfNews shelf,
            AuditTrail audit,
            Clock clock) {
        return new Licences(mongo, merchants, teams, files, shelf, audit, clock);
    }
}
