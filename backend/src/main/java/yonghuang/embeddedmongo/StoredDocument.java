package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A document as BSON bytes, read at its first use. Nobody changes what {@link #document()} gives. */
final class StoredDocument {
    private static final int USUAL_SIZE = 1024;

    private final byte[] bson;
    private volatile @Nullable Document document;

    private StoredDocument(byte[] bson, @Nullable Document document) {
        this.bson = bson;
        this.document = document;
    }

    static StoredDocument of(Document document) {
        var buffer = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeDocument(document, buffer);
        return new StoredDocument(Arrays.copyOf(buffer.array(), buffer.writerIndex()), document);
    }

    static StoredDocument read(byte[] bson) {
        return new StoredDocument(bson, null);
    }

    byte[] bson() {
        return bson;
    }

    Document document() {
        var known = document;
        if (known == null) document = known = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
        return known;
    }
}
