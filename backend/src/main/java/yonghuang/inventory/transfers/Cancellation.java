package yonghuang.inventory.transfers;

import java.time.Instant;

/** That a transfer was called off before anything left. */
public record Cancellation(String reason, String actor, Instant at) {}
