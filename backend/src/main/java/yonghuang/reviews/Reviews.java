package yonghuang.reviews;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.orders.ReceivedGoods;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Goods;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.People;

/** What people who received a product say of it. */
@Component
public final class Reviews {
    private final Texts<Review> texts;
    private final Goods goods;
    private final ReceivedGoods received;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Reviews(MongoOperations mongo, Goods goods, ReceivedGoods received, People people, AuditTrail audit, Clock clock) {
        this.texts = new Texts<>(mongo, Review.class);
        this.goods = goods;
        this.received = received;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        mongo.indexOps(Review.class)
                .createIndex(new Index()
                        .named("stars")
                        .on("product", ASC)
                        .on("shown", ASC)
                        .on("stars", ASC));
    }

    /**
     * Writes or rewrites what the account says of the product; a repeat changes nothing.
     *
     * @throws NotFound when there is no such product
     * @throws NotReceived when none of it was delivered to the account
     */
    public Review write(String account, String product, int stars, String text) {
        var item = goods.find(product).orElseThrow(NotFound::new);
        if (!received.has(account, item.skus())) throw new NotReceived();
        var name = MaskedName.of(people.find(account).orElseThrow(NotFound::new).name());
        var id = Ids.of("rev_", account, product);
        return texts.change(id, known -> {
            var next = known == null
                    ? Review.written(id, product, item.merchant(), account, name, stars, text, now())
                    : known.rewritten(stars, text, now());
            return next.equals(known) ? Change.unchanged(next) : Change.changed(next, next);
        });
    }

    /**
     * The merchant's one answer; a second replaces it.
     *
     * @throws NotFound when there is no such review of a product of these merchants
     */
    public Review answer(String account, Set<String> merchants, String id, String text) {
        return texts.existing(id, review -> {
            if (!merchants.contains(review.merchant())) throw new NotFound();
            return review.answered(new Answer(1, account, Answer.Voice.MERCHANT, null, text, now(), null));
        });
    }

    /** Takes it off the page; hidden already, nothing changes. Written to the audit trail first. */
    public Review hide(String id, String by, String reason) {
        return Moderation.hide(texts, audit, id, new Hiding(by, reason, now()));
    }

    /** Shows it again. Written to the audit trail first. */
    public Review show(String id, String by, String reason) {
        return Moderation.show(texts, audit, id, by, reason);
    }

    public Page<Review> ofProduct(String product, int limit, @Nullable String after) {
        return texts.ofProduct(product, limit, after);
    }

    public Page<Review> ofMerchants(List<String> merchants, boolean answered, int limit, @Nullable String after) {
        return texts.ofMerchants(merchants, answered, limit, after);
    }

    public Page<Review> newest(int limit, @Nullable String after) {
        return texts.newest(limit, after);
    }

    public Rating rating(String product) {
        var shown = IntStream.rangeClosed(1, 5)
                .mapToObj(stars -> texts.count(where("product")
                        .is(product)
                        .and("shown")
                        .is(true)
                        .and("stars")
                        .is(stars)))
                .toList();
        return new Rating(shown);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
