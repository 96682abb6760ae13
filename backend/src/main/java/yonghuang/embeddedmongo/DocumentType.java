package yonghuang.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** A document in the file: its length, a checksum, its BSON. */
final class DocumentType extends BasicDataType<StoredDocument> {
    static final DocumentType INSTANCE = new DocumentType();
    private static final int OVERHEAD = 80;

    @Override
    public int getMemory(StoredDocument document) {
        return OVERHEAD + 2 * document.bson().length;
    }

    @Override
    public void write(WriteBuffer out, StoredDocument document) {
        var bson = document.bson();
        out.putVarInt(bson.length).putInt(checksum(bson)).put(bson);
    }

    @Override
    public StoredDocument read(ByteBuffer in) {
        int length = DataUtils.readVarInt(in);
        int checksum = in.getInt();
        if (length < 0 || length > in.remaining()) throw damaged("a document of " + length + " bytes");
        var bson = new byte[length];
        in.get(bson);
        if (checksum(bson) != checksum) throw damaged("a document whose checksum differs");
        return StoredDocument.read(bson);
    }

    @Override
    public StoredDocument[] createStorage(int size) {
        return new StoredDocument[size];
    }

    @Override
    public int compare(StoredDocument one, StoredDocument other) {
        throw new UnsupportedOperationException("documents are values, not keys");
    }

    private static int checksum(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length);
        return (int) checksum.getValue();
    }

    private static MVStoreException damaged(String what) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "The file holds {0}", what);
    }
}
