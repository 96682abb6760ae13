package yonghuang.listings;

import java.time.Instant;

/** Who took a listing off sale, why and when. Only they bring it back. */
public record Suspension(By by, String reason, Instant at) {
    public enum By {
        MERCHANT,
        OFFICE
    }
}
