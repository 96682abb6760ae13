package yonghuang.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One letter the shop owes or has sent. Its text is not kept: it is written when it is sent.
 *
 * @param id made from order, kind and subject, so that what happened once is told once
 * @param order null for a NOTICE
 * @param subject the parcel a SHIPPED letter tells of, the order and number of the shortage a SHORT one
 *     tells of, the return the RETURN ones tell of, the invoice the INVOICE ones tell of, what a NOTICE is about in its
 *     writer's words, else the order
 * @param attempts how often the post refused it
 * @param dueAt when it is tried next; null once it is sent or given up
 * @param endedAt when it was sent or given up
 * @param writer who writes a NOTICE and {@code account} to whom; null for the others, which go to who ordered
 */
@Document("letters")
record Letter(
        @Id String id,
        @Nullable String order,
        Kind kind,
        String subject,
        State state,
        int attempts,
        Instant owedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String writer,
        @Nullable String account) {
    enum Kind {
        PAID,
        SHIPPED,
        /** Units cannot be had, the buyer is asked. */
        SHORT,
        CANCELLED,
        RETURN_APPROVED,
        RETURN_REFUSED,
        RETURN_REFUNDED,
        /** Money came after the order had expired or was cancelled, could not be used and goes back. */
        LATE_MONEY,
        INVOICE_ISSUED,
        /** A red-letter invoice took back the one that was issued. */
        INVOICE_REVERSED,
        /** Another module's, which writes it. */
        NOTICE;

        boolean isOfInvoice() {
            return this == INVOICE_ISSUED || this == INVOICE_REVERSED;
        }
    }

    enum State {
        OWED,
        SENT,
        GIVEN_UP
    }

    static Letter notice(String writer, String subject, String account, Instant now) {
        var id = writer + ":" + subject + ":" + account;
        return new Letter(id, null, Kind.NOTICE, subject, State.OWED, 0, now, now, null, writer, account);
    }

    static Letter owed(String order, Kind kind, String subject, Instant now) {
        return new Letter(subject + ":" + kind, order, kind, subject, State.OWED, 0, now, now, null, null, null);
    }
}
