package yonghuang.shared;

/** Too many wait for the same thing: 503 {@code /problems/busy} with Retry-After; nothing was changed for this caller. */
public final class Busy extends Refusal {
    public Busy() {
        super("busy", 503, new Sentence("Very many people want this right now. Please try again.", "当前人数过多，请稍后再试。"));
    }
}
