package yonghuang.images;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.Busy;

/**
 * A file somebody handed in as evidence, kept byte for byte. Written down before its bytes are stored:
 * {@code WRITING → READY → CONDEMNED → LEAVING →} gone, or from {@code CONDEMNED} back to {@code READY} when it is
 * referred to after all or handed in again.
 *
 * @param id made from sender and bytes: the same file again is this one, under its first name
 * @param name as the sender called it, without anything a file system minds
 * @param size in bytes
 * @param ready its bytes are stored
 * @param state follows from {@code ready} where it was stored before there were states
 * @param since of the state
 */
@Document("stored_files")
public record StoredFile(
        @Id String id,
        long version,
        String account,
        String name,
        FileKind kind,
        long size,
        Instant at,
        boolean ready,
        @Nullable State state,
        @Nullable Instant since)
        implements Versioned<StoredFile> {
    enum State {
        /** Its bytes are on their way into the store. */
        WRITING,
        READY,
        /** Nobody refers to it; it is shown, but may not be referred to any more. */
        CONDEMNED,
        /** Its bytes are being taken away. */
        LEAVING
    }

    public StoredFile {
        if (state == null) state = ready ? State.READY : State.WRITING;
        if (since == null) since = at;
    }

    static StoredFile coming(String id, String account, String name, FileKind kind, long size, Instant now) {
        return new StoredFile(id, 0, account, name, kind, size, now, false, State.WRITING, now);
    }

    StoredFile stored(Instant now) {
        return in(State.READY, now);
    }

    /**
     * Handed in once more: it has its days of grace again.
     *
     * @throws Busy while its bytes are being taken away
     */
    StoredFile again(Instant now) {
        if (state == State.LEAVING) throw new Busy();
        return in(state == State.WRITING ? State.WRITING : State.READY, now);
    }

    StoredFile in(State next, Instant now) {
        return new StoredFile(id, version, account, name, kind, size, at, next != State.WRITING, next, now);
    }

    boolean isSince(Instant before) {
        return since != null && since.isBefore(before);
    }

    boolean shown() {
        return state == State.READY || state == State.CONDEMNED;
    }

    boolean mayBeReferredTo() {
        return state == State.READY;
    }

    @Override
    public StoredFile atVersion(long next) {
        return new StoredFile(id, next, account, name, kind, size, at, ready, state, since);
    }
}
