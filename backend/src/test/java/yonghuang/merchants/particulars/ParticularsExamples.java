package yonghuang.merchants.particulars;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.merchants.BankVault;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.LetterBox;

/** Particulars as other packages' tests need them. */
public final class ParticularsExamples {
    private ParticularsExamples() {}

    public static KeptParticulars particulars(
            MongoOperations mongo,
            Merchants merchants,
            Teams teams,
            BankVault vault,
            LetterBox box,
            AuditTrail audit,
            Clock clock) {
        var letters = new BankLetters(mongo, merchants, teams, vault, box);
        return new KeptParticulars(mongo, teams, vault, letters, audit, clock);
    }
}
