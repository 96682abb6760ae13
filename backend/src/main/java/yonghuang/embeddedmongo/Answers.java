package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/** What a client is told when a command fails. */
final class Answers {
    private Answers() {}

    static Document failed(RuntimeException failure) {
        return switch (failure) {
            case MongoServerError error ->
                failed(error.getCode(), error.getCodeName(), error.getMessageWithoutErrorCode());
            case MongoServerException other -> failed(8, "UnknownError", other.getMessageWithoutErrorCode());
            default -> failed(1, "InternalError", String.valueOf(failure.getMessage()));
        };
    }

    static Document outOfSpace() {
        return failed(
                14031,
                "OutOfDiskSpace",
                "The disk has no room for this write; it was not stored. Reading goes on; make room and try again.");
    }

    static Document notStored() {
        return failed(189, "PrimarySteppedDown", "The store is closing; this write was not stored.");
    }

    private static Document failed(int code, String name, String message) {
        return new Document("ok", 0.0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", name);
    }
}
