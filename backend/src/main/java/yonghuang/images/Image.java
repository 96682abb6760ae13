package yonghuang.images;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.Busy;

/**
 * A picture somebody handed in. Written down before its bytes are stored, so that nothing lies about that nobody knows:
 * {@code WRITING → READY → CONDEMNED → LEAVING →} gone, or from {@code CONDEMNED} back to {@code READY} when it is
 * referred to after all or handed in again.
 *
 * @param id made from sender, purpose and the bytes that came: the same picture again is this one
 * @param width and {@code height}: pixels of the full size, as it is seen
 * @param since of the state
 */
@Document("images")
public record Image(
        @Id String id,
        long version,
        String account,
        ImagePurpose purpose,
        int width,
        int height,
        Instant uploadedAt,
        State state,
        Instant since)
        implements Versioned<Image> {
    enum State {
        /** Its bytes are on their way into the store. */
        WRITING,
        READY,
        /** Nobody refers to it; it is shown, but may not be referred to any more. */
        CONDEMNED,
        /** Its bytes are being taken away. */
        LEAVING
    }

    static Image coming(String id, String account, ImagePurpose purpose, int width, int height, Instant now) {
        return new Image(id, 0, account, purpose, width, height, now, State.WRITING, now);
    }

    /** Its bytes are stored. */
    Image ready(Instant now) {
        return in(State.READY, now);
    }

    /**
     * Handed in once more: it has its days of grace again.
     *
     * @throws Busy while its bytes are being taken away
     */
    Image again(Instant now) {
        if (state == State.LEAVING) throw new Busy();
        var next = state == State.WRITING ? State.WRITING : State.READY;
        return new Image(id, version, account, purpose, width, height, now, next, now);
    }

    Image in(State next, Instant now) {
        return new Image(id, version, account, purpose, width, height, uploadedAt, next, now);
    }

    boolean shown() {
        return state == State.READY || state == State.CONDEMNED;
    }

    boolean mayBeReferredTo() {
        return state == State.READY;
    }

    public String url(ImageSize size) {
        return url(id, size);
    }

    /** Where a picture of that id lies, if there is one. */
    public static String url(String id, ImageSize size) {
        return "/api/images/" + id + "/" + size.file();
    }

    /** Under which name the bytes of a size are stored; they never change under it. */
    String stored(ImageSize size) {
        return stored(id, size);
    }

    static String stored(String id, ImageSize size) {
        return id + "/" + size.file();
    }

    @Override
    public Image atVersion(long version) {
        return new Image(id, version, account, purpose, width, height, uploadedAt, state, since);
    }
}
