package yonghuang.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered; a second answer of the same voice replaces it.
 *
 * @param number within its question, from 1; it stays when the answer is rewritten
 * @param account who wrote it
 * @param name shown: the merchant's members speak as the merchant, a buyer by a masked name; null for the merchant
 * @param voice who speaks
 * @param hiding null while it is shown
 */
public record Answer(
        int number,
        String account,
        Voice voice,
        @Nullable String name,
        String text,
        Instant at,
        @Nullable Hiding hiding) {
    public enum Voice {
        MERCHANT,
        BUYER
    }

    boolean isOfSameVoice(Answer other) {
        return voice == other.voice && (voice == Voice.MERCHANT || account.equals(other.account));
    }

    /** The same voice says something else; hidden stays hidden. */
    Answer replacedBy(Answer newer) {
        return new Answer(number, newer.account, voice, newer.name, newer.text, newer.at, hiding);
    }

    Answer numbered(int place) {
        return new Answer(place, account, voice, name, text, at, hiding);
    }

    /** @param why null shows it again */
    Answer hidden(@Nullable Hiding why) {
        return new Answer(number, account, voice, name, text, at, why);
    }
}
