package yonghuang.mail;

/** Who carries letters away. */
interface Post {
    /**
     * Returns once the letter is in other hands; the same letter may be handed over again after a crash.
     *
     * @throws PostAway when nothing can be sent now
     * @throws LetterRefused when this letter cannot be sent now
     */
    void send(Message message);

    final class PostAway extends RuntimeException {
        PostAway(Throwable cause) {
            super(cause);
        }
    }

    final class LetterRefused extends RuntimeException {
        LetterRefused(Throwable cause) {
            super(cause);
        }
    }
}
