package yonghuang.shared;

/** Not there, or not the caller's: the same 404 for both, so that nobody learns what others have. */
public final class NotFound extends Refusal {
    public NotFound() {
        super("not-found", 404, new Sentence("There is nothing here.", "没有找到。"));
    }
}
