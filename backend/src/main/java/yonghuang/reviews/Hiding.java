package yonghuang.reviews;

import java.time.Instant;

/** Why a text is not shown. */
public record Hiding(String by, String reason, Instant at) {}
