package yonghuang.images;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * A file somebody handed in as evidence, kept byte for byte. Written down before its bytes are stored.
 *
 * @param id made from sender and bytes: the same file again is this one, under its first name
 * @param name as the sender called it, without anything a file system minds
 * @param size in bytes
 * @param ready its bytes are stored
 */
@Document("stored_files")
public record StoredFile(
        @Id String id, long version, String account, String name, FileKind kind, long size, Instant at, boolean ready)
        implements Versioned<StoredFile> {
    StoredFile stored() {
        return new StoredFile(id, version, account, name, kind, size, at, true);
    }

    @Override
    public StoredFile atVersion(long version) {
        return new StoredFile(id, version, account, name, kind, size, at, ready);
    }
}
