package yonghuang.returns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.returns.GoodsReturn.Decision;
import yonghuang.returns.GoodsReturn.Part;
import yonghuang.returns.GoodsReturn.Receiving;
import yonghuang.returns.GoodsReturn.SecondLook;
import yonghuang.returns.GoodsReturn.Sending;
import yonghuang.returns.GoodsReturn.Step;
import yonghuang.shared.Money;
import yonghuang.shared.OwnRequest;

/** The rules of a return, on its document. What has happened already is left as it is. Pure. */
final class Deciding {
    private Deciding() {}

    static Change<GoodsReturn, GoodsReturn> withdraw(GoodsReturn one) {
        if (one.status() == ReturnStatus.WITHDRAWN) return Change.unchanged(one);
        mustBe(one, ReturnStatus.REQUESTED, ReturnStatus.APPROVED);
        return to(one.at(ReturnStatus.WITHDRAWN, Step.RELEASE, null));
    }

    /** @param withoutGoods the money goes without anything coming back; always so where nothing arrived */
    static Change<GoodsReturn, GoodsReturn> approve(
            GoodsReturn one, String by, @Nullable String note, boolean withoutGoods, Instant now) {
        if (one.status() == ReturnStatus.APPROVED) return Change.unchanged(one);
        if (one.status() != ReturnStatus.REQUESTED || one.step() != null) throw new ReturnDecided(one.status());
        var decided = one.decided(new Decision(by, now, note));
        if (!withoutGoods && one.kind() != ReturnKind.NOT_ARRIVED) {
            return to(decided.at(ReturnStatus.APPROVED, Step.TELL, null));
        }
        return to(decided.received(List.of(), new Receiving(by, now))
                .at(ReturnStatus.RECEIVED, Step.BOOK, ReturnTerms.lateAt(now)));
    }

    static Change<GoodsReturn, GoodsReturn> refuse(GoodsReturn one, String by, String reason, Instant now) {
        if (one.status() == ReturnStatus.REFUSED) return Change.unchanged(one);
        if (one.status() != ReturnStatus.REQUESTED || one.step() != null) throw new ReturnDecided(one.status());
        if (one.kind() == ReturnKind.NO_REASON) throw new ReturnOwed(one.status());
        return to(one.decided(new Decision(by, now, reason)).at(ReturnStatus.REFUSED, Step.RELEASE, null));
    }

    static Change<GoodsReturn, GoodsReturn> send(GoodsReturn one, String carrier, String trackingNumber, Instant now) {
        var given = one.sending();
        boolean same = given != null
                && given.carrier().equals(carrier)
                && given.trackingNumber().equals(trackingNumber);
        if (same) return Change.unchanged(one);
        mustBe(one, ReturnStatus.APPROVED);
        return to(one.sent(new Sending(carrier, trackingNumber, now)).at(ReturnStatus.SENT, null, null));
    }

    static Change<GoodsReturn, GoodsReturn> receive(GoodsReturn one, List<Part> parts, String by, Instant now) {
        if (one.receiving() != null && one.parts().equals(parts)) return Change.unchanged(one);
        mustBe(one, ReturnStatus.APPROVED, ReturnStatus.SENT);
        return to(one.received(parts, new Receiving(by, now)).at(one.status(), Step.COUNT, null));
    }

    /** The order agrees with what was counted. */
    static Change<GoodsReturn, GoodsReturn> counted(GoodsReturn one) {
        if (one.step() != Step.COUNT || one.receiving() == null) return Change.unchanged(one);
        var late = ReturnTerms.lateAt(one.receiving().at());
        return to(one.at(ReturnStatus.RECEIVED, Step.BOOK, late));
    }

    /** It does not: they are counted again. */
    static Change<GoodsReturn, GoodsReturn> miscounted(GoodsReturn one, List<Part> parts) {
        if (one.step() != Step.COUNT || !one.parts().equals(parts)) return Change.unchanged(one);
        return to(one.received(List.of(), null).at(one.status(), null, null));
    }

    /** The goods are in stock. @param large the refund is so large that another person looks at it first */
    static Change<GoodsReturn, GoodsReturn> booked(GoodsReturn one, Money amount, boolean large) {
        if (one.step() != Step.BOOK) return Change.unchanged(one);
        if (!large) return to(one.at(one.status(), Step.SETTLE, one.lateAt()));
        var look = new SecondLook(SecondLook.State.AWAITING, amount, null, null, null);
        return to(one.looked(look).at(one.status(), null, one.lateAt()));
    }

    /**
     * A second person says yes; also after somebody has said no.
     *
     * @throws OwnRequest when it is one of those who decided or received
     */
    static Change<GoodsReturn, GoodsReturn> agree(GoodsReturn one, String by, Instant now) {
        var look = another(one, by);
        if (look.state() == SecondLook.State.APPROVED) return Change.unchanged(one);
        var agreed = new SecondLook(SecondLook.State.APPROVED, look.amount(), by, now, null);
        return to(one.looked(agreed).at(one.status(), Step.SETTLE, one.lateAt()));
    }

    /** A second person says no, for now: the money stays owed, and its days run on. */
    static Change<GoodsReturn, GoodsReturn> disagree(GoodsReturn one, String by, String reason, Instant now) {
        var look = another(one, by);
        if (look.state() == SecondLook.State.REFUSED) return Change.unchanged(one);
        if (look.state() == SecondLook.State.APPROVED) throw new ReturnDecided(one.status());
        return to(one.looked(new SecondLook(SecondLook.State.REFUSED, look.amount(), by, now, reason)));
    }

    private static SecondLook another(GoodsReturn one, String by) {
        var look = one.second();
        if (look == null) throw new ReturnDecided(one.status());
        boolean received = one.receiving() != null && one.receiving().by().equals(by);
        boolean decided = one.decision() != null && one.decision().by().equals(by);
        if (received || decided || one.account().equals(by)) throw new OwnRequest();
        return look;
    }

    /** The step is done. */
    static Change<GoodsReturn, GoodsReturn> done(GoodsReturn one, Step step) {
        if (one.step() != step) return Change.unchanged(one);
        if (step == Step.SETTLE) return to(one.at(ReturnStatus.REFUNDED, null, null));
        return to(one.at(one.status(), null, one.lateAt()));
    }

    private static void mustBe(GoodsReturn one, ReturnStatus... turns) {
        for (var turn : turns) if (one.status() == turn && one.step() == null) return;
        throw new ReturnDecided(one.status());
    }

    private static Change<GoodsReturn, GoodsReturn> to(GoodsReturn next) {
        return Change.changed(next, next);
    }
}
