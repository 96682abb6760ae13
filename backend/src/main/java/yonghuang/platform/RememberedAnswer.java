package yonghuang.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one account's idempotency key led to. RUNNING until its request is answered; then it keeps the answer for a day.
 *
 * @param id digest of account and key
 * @param request digest of method, path and body
 * @param until while RUNNING: whoever runs it is taken for dead after this; afterwards: kept so long
 */
@Document("idempotency_keys")
record RememberedAnswer(
        @Id String id,
        String request,
        boolean running,
        Instant until,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        byte @Nullable [] body) {}
