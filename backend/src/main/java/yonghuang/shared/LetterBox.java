package yonghuang.shared;

import java.util.Collection;

/** Takes letters that are owed to people and sees to it that they go out. Implemented by the mail. */
public interface LetterBox {
    /**
     * Owes a letter to each account. Durable when it returns; what is owed or sent already stays as it is, so that what
     * happened once is told once.
     *
     * @param writer name of the {@link LetterWriter} that is asked for the words when the letter goes out
     * @param subject what the letter is about, in the writer's own form
     */
    void owe(String writer, String subject, Collection<String> accounts);
}
