package yonghuang.shared;

/** Who asked for it or reported it does not decide it: 409 {@code /problems/own-request}. */
public final class OwnRequest extends Refusal {
    public OwnRequest() {
        super(
                "own-request",
                409,
                new Sentence(
                        "You asked for this or reported it yourself. Somebody else has to decide it.",
                        "该事项由您本人提出或报告，须由他人处理。"));
    }
}
