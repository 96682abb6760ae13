package yonghuang.merchants.licences;

import java.time.Clock;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.images.StoredFiles;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.LetterBox;
import yonghuang.shared.ProductClasses;
import yonghuang.shared.Sentence;
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
            LetterBox box,
            AuditTrail audit,
            Clock clock) {
        var letters = letters(mongo, merchants, teams, box, clock);
        return new Licences(mongo, merchants, teams, files, shelf, letters, audit, clock);
    }

    static LicenceLetters letters(MongoOperations mongo, Merchants merchants, Teams teams, LetterBox box, Clock clock) {
        return new LicenceLetters(mongo, merchants, teams, new OnlyTea(), box, clock);
    }

    private static final class OnlyTea implements ProductClasses {
        @Override
        public Optional<String> classOf(String sku) {
            return Optional.empty();
        }

        @Override
        public boolean exists(String productClass) {
            return productClass.equals("tea");
        }

        @Override
        public Optional<Sentence> nameOf(String productClass) {
            return exists(productClass) ? Optional.of(new Sentence("Tea", "茶叶")) : Optional.empty();
        }
    }
}
