package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;

/** The databases of one open file. */
final class StoredBackend extends AbstractMongoBackend {
    private final MVStore file;

    StoredBackend(MVStore file) {
        super(Clock.systemUTC());
        this.file = file;
        databaseNames().forEach(this::resolveDatabase);
    }

    private List<String> databaseNames() {
        return file.getMapNames().stream()
                .filter(MapNames::isDocuments)
                .map(MapNames::databaseOf)
                .distinct()
                .toList();
    }

    List<StoredCollection> collections() {
        var all = new ArrayList<StoredCollection>();
        for (var name : listDatabaseNames()) all.addAll(((StoredDatabase) resolveDatabase(name)).opened());
        return all;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, file, getCursorRegistry());
    }
}
