package yonghuang.listings.bulk;

import static yonghuang.listings.ListingStage.EDITOR;
import static yonghuang.listings.ListingStage.MERCHANT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.crash.Program;
import yonghuang.listings.ListingStage;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.People;
import yonghuang.shared.Sweep;
import yonghuang.sheets.ExportFormat;
import yonghuang.sheets.SheetFiles;
import yonghuang.testing.MutableClock;

/** Sheets of listings over the stage of listings. */
final class BulkStage implements Program {
    final ListingStage stage;
    final Imports imports;
    final Bulk bulk;
    final ImportSweep sweep;

    BulkStage(MongoTemplate mongo, MutableClock clock, Path folder) {
        stage = new ListingStage(mongo, clock, folder);
        imports = new Imports(mongo);
        var known = new MerchantListings(mongo, stage.listings, stage.adoption, stage.shelf);
        People people = account -> Optional.of(new People.Person("name of " + account, account + "@example.com"));
        var looking = new Looking(imports, known, stage.listings, people, clock);
        var applying = new Applying(imports, new CarryingOut(known, stage.listings), clock);
        sweep = new ImportSweep(imports, applying, clock);
        bulk = new Bulk(looking, applying, imports, new ListingExport(known), new ImportReport(imports));
    }

    BulkStage opened() {
        stage.opened();
        return this;
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(stage.sweep, sweep);
    }

    @Override
    public List<ConsistencyCheck> checks() {
        return stage.checks();
    }

    byte[] exported(ExportFormat format) {
        return exported(MERCHANT, format);
    }

    byte[] exported(String merchant, ExportFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            bulk.export(merchant, format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    Import look(String csv) {
        return look(MERCHANT, csv.getBytes(StandardCharsets.UTF_8));
    }

    Import look(String merchant, byte[] file) {
        var looked = new Import[1];
        SheetFiles.onDisk(
                file,
                path -> looked[0] =
                        bulk.look(EDITOR, merchant, "goods.csv", path).of());
        return looked[0];
    }

    Bulk.Seen apply(Import of) {
        return apply(of, false);
    }

    Bulk.Seen apply(Import of, boolean submit) {
        return bulk.apply(EDITOR, MERCHANT, of.id(), submit);
    }

    /** Looks and carries out. */
    Bulk.Seen take(String csv) {
        return apply(look(csv));
    }

    static List<ImportOutcome> outcomes(Bulk.Seen seen) {
        return seen.results().stream().map(Bulk.Result::outcome).toList();
    }
}
