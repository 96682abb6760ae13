package yonghuang.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.orders.ReceivedGoods;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Goods;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.People;

/** What people ask of a product, and the answers. */
@Component
public final class Questions {
    private final Texts<Question> texts;
    private final Goods goods;
    private final ReceivedGoods received;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Questions(
            MongoOperations mongo, Goods goods, ReceivedGoods received, People people, AuditTrail audit, Clock clock) {
        this.texts = new Texts<>(mongo, Question.class);
        this.goods = goods;
        this.received = received;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks; the same words of the same account about the same product are the same question.
     *
     * @throws NotFound when there is no such product
     */
    public Question ask(String account, String product, String text) {
        var item = goods.find(product).orElseThrow(NotFound::new);
        var id = Ids.of("qst_", account, product, text);
        var question = Question.asked(id, product, item.merchant(), account, masked(account), text, now());
        return texts.change(id, known -> known == null ? Change.changed(question, question) : Change.unchanged(known));
    }

    /**
     * The merchant answers as the merchant, anybody else as a person who received the product.
     *
     * @throws NotFound when there is no such question, or it is hidden
     * @throws NotReceived when the caller is no member of the merchant and received nothing of it
     * @throws AnswersUsedUp when there are too many already
     */
    public Question answer(Caller caller, String id, String text) {
        var asked = texts.find(id);
        if (asked == null || !asked.shown()) throw new NotFound();
        var answer = answerOf(caller, asked, text);
        return texts.existing(id, question -> {
            if (!question.shown()) throw new NotFound();
            return question.answered(answer);
        });
    }

    private Answer answerOf(Caller caller, Question asked, String text) {
        if (caller.merchants().contains(asked.merchant())) {
            return new Answer(0, caller.account(), Answer.Voice.MERCHANT, null, text, now(), null);
        }
        var item = goods.find(asked.product()).orElseThrow(NotFound::new);
        if (!received.has(caller.account(), item.skus())) throw new NotReceived();
        return new Answer(0, caller.account(), Answer.Voice.BUYER, masked(caller.account()), text, now(), null);
    }

    /** Takes the question with its answers off the page; hidden already, nothing changes. In the audit trail first. */
    public Question hide(String id, String by, String reason) {
        return Moderation.hide(texts, audit, id, new Hiding(by, reason, now()));
    }

    /** Shows it again. Written to the audit trail first. */
    public Question show(String id, String by, String reason) {
        return Moderation.show(texts, audit, id, by, reason);
    }

    /** Takes one answer off the page; hidden already, nothing changes. Written to the audit trail first. */
    public Question hideAnswer(String id, int number, String by, String reason) {
        return moderate(id, number, by, reason, new Hiding(by, reason, now()));
    }

    /** Shows the answer again. Written to the audit trail first. */
    public Question showAnswer(String id, int number, String by, String reason) {
        return moderate(id, number, by, reason, null);
    }

    private Question moderate(String id, int number, String by, String reason, @Nullable Hiding why) {
        var known = texts.find(id);
        if (known == null) throw new NotFound();
        boolean shown = known.answer(number).hiding() == null;
        if (shown == (why == null)) return known;
        var act = why == null ? "text-shown" : "text-hidden";
        audit.record(by, act, id + "#" + number, Map.of("shown", shown), Map.of("shown", !shown), reason);
        return texts.existing(id, question -> question.withAnswerHidden(number, why));
    }

    public Page<Question> ofProduct(String product, int limit, @Nullable String after) {
        return texts.ofProduct(product, limit, after);
    }

    public Page<Question> ofMerchants(List<String> merchants, boolean answered, int limit, @Nullable String after) {
        return texts.ofMerchants(merchants, answered, limit, after);
    }

    public Page<Question> newest(int limit, @Nullable String after) {
        return texts.newest(limit, after);
    }

    private String masked(String account) {
        return MaskedName.of(people.find(account).orElseThrow(NotFound::new).name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
