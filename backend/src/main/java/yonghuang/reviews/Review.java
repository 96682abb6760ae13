package yonghuang.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * What one account says of one product; writing again replaces it.
 *
 * @param id made from account and product
 * @param name the writer's, masked
 * @param stars 1 to 5
 * @param editedAt null while it stands as first written
 * @param shown false while it is hidden; follows from {@code hiding}
 * @param answered follows from {@code answer}
 */
@Document("reviews")
public record Review(
        @Id String id,
        long version,
        String product,
        String merchant,
        String account,
        String name,
        int stars,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Answer answer,
        @Nullable Hiding hiding,
        boolean shown,
        boolean answered)
        implements Versioned<Review>, Text<Review> {
    public Review {
        shown = hiding == null;
        answered = answer != null;
    }

    static Review written(
            String id,
            String product,
            String merchant,
            String account,
            String name,
            int stars,
            String text,
            Instant at) {
        return new Review(id, 0, product, merchant, account, name, stars, text, at, null, null, null, true, false);
    }

    /** The same words and stars change nothing. */
    Review rewritten(int newStars, String newText, Instant now) {
        if (newStars == stars && newText.equals(text)) return this;
        return with(newStars, newText, now, answer, hiding);
    }

    Review answered(Answer given) {
        boolean same = answer != null && answer.text().equals(given.text());
        return same ? this : with(stars, text, editedAt, given, hiding);
    }

    @Override
    public Review hidden(@Nullable Hiding why) {
        return with(stars, text, editedAt, answer, why);
    }

    @Override
    public Review atVersion(long newVersion) {
        return new Review(
                id,
                newVersion,
                product,
                merchant,
                account,
                name,
                stars,
                text,
                at,
                editedAt,
                answer,
                hiding,
                shown,
                answered);
    }

    private Review with(
            int nextStars,
            String nextText,
            @Nullable Instant edited,
            @Nullable Answer nextAnswer,
            @Nullable Hiding nextHiding) {
        return new Review(
                id,
                version,
                product,
                merchant,
                account,
                name,
                nextStars,
                nextText,
                at,
                edited,
                nextAnswer,
                nextHiding,
                true,
                false);
    }
}
