package yonghuang.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTests {
    @TempDir
    Path folder;

    private void filled() {
        try (var store = StoreFixture.in(folder)) {
            store.collection("things").createIndex(ascending("sku"), new IndexOptions().unique(true));
            store.collection("things").insertMany(IntStream.range(0, 500).mapToObj(i -> new Document("_id", i).append("sku", "S" + i).append("text", "茶".repeat(200))).toList());
        }
    }

    private void changeFile(Consumer<MVStore> change) {
        var file = new MVStore.Builder().fileName(folder.resolve("store.mv").toString()).open();
        change.accept(file);
        file.close();
    }

    private static MVMap<Key, Key> index(MVStore file) {
        return file.openMap(MapNames.index("shop.things", "sku_1"), new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));
    }

    private static MVMap<Key, StoredDocument> documents(MVStore file) {
        return file.openMap(MapNames.documents("shop.things"), new MVMap.Builder<Key, StoredDocument>().keyType(KeyType.INSTANCE).valueType(DocumentType.INSTANCE));
    }

    @Test
    void everythingIsThereAfterARestart() {
        filled();
        try (var store = StoreFixture.in(folder)) {
            assertThat(store.collection("things").find(eq("sku", "S77")).into(new ArrayList<>())).extracting(d -> d.get("_id")).containsExactly(77);
        }
    }

    @Test
    void secondProcessIsToldWhoHasTheStore() throws Exception {
        try (var store = EmbeddedMongo.open(folder, 0)) {
            var other = ChildProcess.start(StoreChild.class, folder.toString(), "0");

            assertThat(other.lastLine()).startsWith("StoreLocked").contains("process " + ProcessHandle.current().pid()).contains("Stop that process");
            assertThat(store.port()).isPositive();
        }
    }

    @Test
    void storeIsFreeAgainAfterClosing() {
        EmbeddedMongo.open(folder, 0).close();

        EmbeddedMongo.open(folder, 0).close();
    }

    @Test
    void sameProcessCannotOpenItTwice() {
        try (var _ = EmbeddedMongo.open(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedMongo.open(folder, 0)).isInstanceOf(StoreLocked.class);
        }
    }

    @Test
    void fileThatIsNoStoreIsLeftAsItIs() throws Exception {
        Files.writeString(folder.resolve("store.mv"), "not a store ".repeat(2_000));

        assertThatThrownBy(() -> EmbeddedMongo.open(folder, 0)).isInstanceOf(StoreDamaged.class).hasMessageContaining("store.mv").hasMessageContaining("backup");
        assertThat(folder.resolve("store.mv")).content().isEqualTo("not a store ".repeat(2_000));
    }

    @Test
    void damageInTheMiddleIsFoundAtTheStart() throws Exception {
        filled();
        try (var file = new RandomAccessFile(folder.resolve("store.mv").toFile(), "rw")) {
            for (long at = 16_384; at < file.length() - 16_384; at += 512) {
                file.seek(at);
                file.write(new byte[64]);
            }
        }

        assertThatThrownBy(() -> EmbeddedMongo.open(folder, 0)).isInstanceOf(StoreDamaged.class).hasMessageContaining("store.mv");
    }

    @Test
    void newerFormatIsRefused() {
        filled();
        changeFile(file -> file.<String, String>openMap("format").put("version", "2"));

        assertThatThrownBy(() -> EmbeddedMongo.open(folder, 0)).isInstanceOf(StoreNewer.class).hasMessageContaining("format 2").hasMessageContaining("newer program");
    }

    @Test
    void indexThatDisagreesIsMadeAnew() {
        filled();
        changeFile(file -> {
            index(file).remove(KeyWriter.keyOf("S7"));
            index(file).put(KeyWriter.keyOf("S8"), KeyWriter.keyOf(9));
            index(file).put(KeyWriter.keyOf("nobody"), KeyWriter.keyOf(9));
        });

        try (var store = StoreFixture.in(folder)) {
            assertThat(store.collection("things").find(eq("sku", "S7")).first()).containsEntry("_id", 7);
            assertThat(store.index("things", "sku_1").getCount()).isEqualTo(500);
        }
    }

    @Test
    void documentsThatBreakAUniqueIndexStopTheStart() {
        filled();
        changeFile(file -> documents(file).put(KeyWriter.keyOf(9_000), StoredDocument.of(new de.bwaldvogel.mongo.bson.Document("_id", 9_000).append("sku", "S7"))));

        assertThatThrownBy(() -> EmbeddedMongo.open(folder, 0)).isInstanceOf(StoreDamaged.class).hasMessageContaining("sku_1").hasMessageContaining("S7");
        assertThatThrownBy(() -> EmbeddedMongo.open(folder, 0)).isInstanceOf(StoreDamaged.class);
    }

    @Test
    void documentUnderAnotherIdStopsTheStart() {
        filled();
        changeFile(file -> documents(file).put(KeyWriter.keyOf(9_000), StoredDocument.of(new de.bwaldvogel.mongo.bson.Document("_id", 1).append("sku", "new"))));

        assertThatThrownBy(() -> EmbeddedMongo.open(folder, 0)).isInstanceOf(StoreDamaged.class).hasMessageContaining("another _id");
    }

    @Test
    void fileStaysSmallUnderSteadyUpdates() throws Exception {
        try (var store = StoreFixture.in(folder)) {
            var things = store.collection("things");
            var text = "x".repeat(1_000);
            for (int batch = 0; batch < 50; batch++) {
                int from = batch * 100;
                things.insertMany(IntStream.range(from, from + 100).mapToObj(i -> new Document("_id", i).append("text", text)).toList());
            }
            for (int i = 0; i < 6_000; i++) things.replaceOne(eq("_id", i * 37 % 5_000), new Document("text", text).append("round", i));

            assertThat(Files.size(store.file())).as("5 MB of documents, about 100 MB written").isLessThan(48L << 20);
        }
        assertThat(Files.size(folder.resolve("store.mv"))).isLessThan(48L << 20);
    }

    @Test
    void formatOfTheFirstVersionStands() {
        assertThat(List.of(KeyWriter.keyOf(1), KeyWriter.keyOf(1L), KeyWriter.keyOf(1.0))).containsOnly(KeyWriter.keyOf(1));
        assertThat(KeyWriter.keyOf("茶a")).hasToString("20e88cb66100");
        assertThat(KeyWriter.keyOf(null)).isEqualTo(KeyWriter.keyOf(de.bwaldvogel.mongo.backend.Missing.getInstance()));
    }
}
