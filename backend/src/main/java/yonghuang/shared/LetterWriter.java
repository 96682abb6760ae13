package yonghuang.shared;

import java.util.Optional;

/** Writes the letters of one module when they go out, from what is stored then. Asked by the mail. */
public interface LetterWriter {
    /** Word of its own, in front of the ids of its letters. */
    String name();

    /** Empty when there is no cause to the letter any more: it is not sent. */
    Optional<Words> write(String subject);

    /** @param text without greeting and without the shop's name, which the mail adds */
    record Words(Sentence title, Sentence text) {}
}
