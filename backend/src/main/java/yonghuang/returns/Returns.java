package yonghuang.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.inventory.ReturnedUnits;
import yonghuang.inventory.StockReturns;
import yonghuang.orders.NotReturnable;
import yonghuang.orders.Order;
import yonghuang.orders.ReturnClaim.LotBack;
import yonghuang.orders.ReturnClaim.Units;
import yonghuang.orders.ReturnedOrders;
import yonghuang.orders.ReturnedOrders.RefundState;
import yonghuang.returns.GoodsReturn.Line;
import yonghuang.returns.GoodsReturn.Part;
import yonghuang.returns.GoodsReturn.SecondLook;
import yonghuang.returns.GoodsReturn.Step;
import yonghuang.returns.StoredReturns.Wanted;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;
import yonghuang.shared.Page;
import yonghuang.shared.Refusal;

/**
 * Returns from the wish to the money. The return's document says what is next; the order is asked for the units and the
 * money, the stock for the goods. Each step may be repeated: the request walks them and, where it stopped, the sweep.
 */
@Component
public class Returns {
    private static final Logger log = LoggerFactory.getLogger(Returns.class);
    private static final int MOST_STEPS = 5;

    private final StoredReturns stored;
    private final ReturnedOrders orders;
    private final StockReturns stock;
    private final ReturnSettings settings;
    private final Clock clock;

    public Returns(
            StoredReturns stored, ReturnedOrders orders, StockReturns stock, ReturnSettings settings, Clock clock) {
        this.stored = stored;
        this.orders = orders;
        this.stock = stock;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a buyer asks for. @param key names the wish, so that a repeat finds what the first try did */
    public record Wish(ReturnKind kind, List<Units> lines, String reason, List<String> images, String key) {}

    /** What somebody counted. */
    public record Counted(
            int line,
            String lot,
            int units,
            ReturnedUnits.Outcome outcome,
            @Nullable String note) {}

    /**
     * Asks for a return; its units are claimed in the order.
     *
     * @throws NotFound when there is no such order of this account, or no such line
     * @throws NotReturnable when the units cannot go back; nothing is left behind
     */
    public GoodsReturn request(String account, String id, Wish wish) {
        var order = orders.ofAccount(account, id);
        mustHaveLines(order, wish.lines());
        var key = ReturnIds.of(order.id(), wish.key());
        stored.insert(asked(order, key, wish));
        return walk(stored.get(key));
    }

    private static void mustHaveLines(Order order, List<Units> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int line = lines.get(i).line();
            if (line < 1 || line > order.purchase().lines().size())
                throw new InvalidInput("lines[" + i + "].line", "is no line of this order", "此订单没有这一行");
        }
    }

    private GoodsReturn asked(Order order, String id, Wish wish) {
        var at = now();
        var lines = wish.lines().stream().map(units -> line(order, units)).toList();
        var from = orders.goesBackTo(order, lines.getFirst().line());
        return new GoodsReturn(
                id,
                0,
                order.id(),
                order.account(),
                wish.kind(),
                ReturnStatus.REQUESTED,
                lines,
                wish.reason(),
                wish.images(),
                at,
                from,
                null,
                null,
                List.of(),
                null,
                null,
                Step.CLAIM,
                ReturnTerms.lateAt(at));
    }

    private static Line line(Order order, Units units) {
        var bought = order.purchase().lines().get(units.line() - 1);
        return new Line(units.line(), bought.sku(), bought.title(), units.units());
    }

    /** @throws NotFound when there is none of this account and order */
    public GoodsReturn ofBuyer(String account, String order, String id) {
        var one = stored.get(id);
        if (!one.account().equals(account) || !one.order().equals(order)) throw new NotFound();
        return one;
    }

    /** The newest first. */
    public List<GoodsReturn> ofOrder(String account, String order) {
        return stored.ofOrder(orders.ofAccount(account, order).id());
    }

    /**
     * The newest first.
     *
     * @param late only those the shop is late with, or only the others; null for both
     * @param warehouses those their goods go to, null for all
     */
    public Page<GoodsReturn> list(
            @Nullable ReturnStatus status,
            @Nullable Boolean late,
            @Nullable Collection<String> warehouses,
            int limit,
            @Nullable String after) {
        return stored.list(new Wanted(status, late, warehouses, null), clock.instant(), limit, after);
    }

    /** Those whose refund a second person looks at, or looked at; the newest first. */
    public Page<GoodsReturn> largeOnes(SecondLook.State state, int limit, @Nullable String after) {
        return stored.list(new Wanted(null, null, null, state), clock.instant(), limit, after);
    }

    public boolean isLate(GoodsReturn one) {
        return one.lateAt() != null && !clock.instant().isBefore(one.lateAt());
    }

    /** How far its refund is, null while nothing is owed. */
    public @Nullable RefundState refundOf(GoodsReturn one) {
        return orders.refundOf(orders.get(one.order()), one.id());
    }

    /** The goods' share of a line of it. */
    public Money share(GoodsReturn one, Line line) {
        var came = one.accepted(line.line());
        return orders.share(orders.get(one.order()), one.id(), line.line(), came == null ? line.units() : came);
    }

    public GoodsReturn get(String id) {
        return stored.get(id);
    }

    /** @throws ReturnDecided when it is too late */
    public GoodsReturn withdraw(String account, String order, String id) {
        ofBuyer(account, order, id);
        return walk(stored.change(id, Deciding::withdraw));
    }

    /** @throws ReturnDecided when it is not approved, or sent otherwise already */
    public GoodsReturn send(String account, String order, String id, String carrier, String trackingNumber) {
        ofBuyer(account, order, id);
        return stored.change(id, one -> Deciding.send(one, carrier, trackingNumber, now()));
    }

    /**
     * @param withoutGoods the money goes without anything coming back
     * @throws ReturnDecided when it was decided otherwise
     * @throws OwnRequest when it is the person's own
     */
    public GoodsReturn approve(String id, String by, @Nullable String note, boolean withoutGoods) {
        mustBeAnothers(id, by);
        return walk(stored.change(id, one -> Deciding.approve(one, by, note, withoutGoods, now())));
    }

    /**
     * @throws ReturnOwed when the law leaves no choice
     * @throws ReturnDecided when it was decided otherwise
     * @throws OwnRequest when it is the person's own
     */
    public GoodsReturn refuse(String id, String by, String reason) {
        mustBeAnothers(id, by);
        return walk(stored.change(id, one -> Deciding.refuse(one, by, reason, now())));
    }

    private void mustBeAnothers(String id, String by) {
        if (stored.get(id).account().equals(by)) throw new OwnRequest();
    }

    /**
     * The goods are here and looked at. The order guards that no more comes back than left; then they are booked and paid.
     *
     * @throws NotReturnable when a lot was not sent for its line, or more comes than was asked for
     * @throws ReturnDecided when nothing is expected
     */
    public GoodsReturn receive(String id, String by, List<Counted> counted) {
        var one = stored.get(id);
        var order = orders.get(one.order());
        var parts = counted.stream().map(each -> part(order, one, each)).toList();
        return walk(stored.change(id, now -> Deciding.receive(now, parts, by, now())));
    }

    private Part part(Order order, GoodsReturn one, Counted each) {
        boolean asked = one.lines().stream().anyMatch(line -> line.line() == each.line());
        if (!asked) throw new NotFound();
        var from = orders.sentFrom(order, each.line(), each.lot());
        return new Part(
                each.line(),
                each.lot(),
                from == null ? one.warehouse() : from,
                each.units(),
                each.outcome(),
                each.note());
    }

    private static List<LotBack> lots(List<Part> parts) {
        return parts.stream()
                .map(part -> new LotBack(part.line(), part.lot(), part.units()))
                .toList();
    }

    /** A second person agrees to a large refund. @throws OwnRequest when it is one of those before */
    public GoodsReturn agree(String id, String by) {
        return walk(stored.change(id, one -> Deciding.agree(one, by, now())));
    }

    public GoodsReturn disagree(String id, String by, String reason) {
        return stored.change(id, one -> Deciding.disagree(one, by, reason, now()));
    }

    /** Takes every step that is due; a repeat takes none. */
    void attend(String id) {
        var one = stored.find(id);
        if (one == null) return;
        try {
            walkOn(one);
        } catch (NotReturnable refused) {
            log.info("Return {} was refused by its order", id); // it is taken back; nobody waits for the answer
        }
    }

    private GoodsReturn walk(GoodsReturn one) {
        try {
            return walkOn(one);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException failed) {
            log.warn("Return {} goes on by the sweep", one.id(), failed);
            return one;
        }
    }

    private GoodsReturn walkOn(GoodsReturn one) {
        var walked = one;
        for (int steps = 0; steps < MOST_STEPS && walked.step() != null; steps++) walked = step(walked, walked.step());
        return walked;
    }

    private GoodsReturn step(GoodsReturn one, Step step) {
        return switch (step) {
            case CLAIM -> claim(one);
            case COUNT -> count(one);
            case TELL -> {
                orders.answer(one.order(), one.id(), true, reason(one));
                yield stored.change(one.id(), now -> Deciding.done(now, Step.TELL));
            }
            case RELEASE -> {
                if (one.status() == ReturnStatus.REFUSED) orders.answer(one.order(), one.id(), false, reason(one));
                orders.release(one.order(), one.id());
                yield stored.change(one.id(), now -> Deciding.done(now, Step.RELEASE));
            }
            case BOOK -> book(one);
            case SETTLE -> {
                orders.settle(one.order(), one.id(), accepted(one));
                yield stored.change(one.id(), now -> Deciding.done(now, Step.SETTLE));
            }
        };
    }

    private static @Nullable String reason(GoodsReturn one) {
        return one.decision() == null ? null : one.decision().reason();
    }

    private GoodsReturn claim(GoodsReturn one) {
        var lines = one.lines().stream()
                .map(line -> new Units(line.line(), line.units()))
                .toList();
        try {
            orders.claim(one.order(), one.id(), one.kind().terms(), lines);
        } catch (NotReturnable refused) {
            stored.dropUnclaimed(one.id());
            throw refused;
        }
        return stored.change(one.id(), now -> Deciding.done(now, Step.CLAIM));
    }

    private GoodsReturn count(GoodsReturn one) {
        try {
            orders.receive(one.order(), one.id(), lots(one.parts()));
        } catch (NotReturnable refused) {
            stored.change(one.id(), now -> Deciding.miscounted(now, one.parts()));
            throw refused;
        }
        return stored.change(one.id(), Deciding::counted);
    }

    private GoodsReturn book(GoodsReturn one) {
        for (int i = 0; i < one.parts().size(); i++)
            stock.takeBack(units(one, one.parts().get(i), i + 1));
        var worth = orders.worth(orders.get(one.order()), one.id(), accepted(one));
        return stored.change(one.id(), now -> Deciding.booked(now, worth, settings.isLarge(worth)));
    }

    private static ReturnedUnits units(GoodsReturn one, Part part, int number) {
        var sku = one.lines().stream()
                .filter(line -> line.line() == part.line())
                .map(Line::sku)
                .findFirst()
                .orElseThrow();
        var by = one.receiving() == null ? one.account() : one.receiving().by();
        return new ReturnedUnits(
                one.warehouse(),
                part.sentFrom(),
                sku,
                part.lot(),
                part.units(),
                part.outcome(),
                "return:" + one.id() + ":" + number,
                one.id(),
                by,
                part.note());
    }

    /** All that came, or all that was asked for where nothing has to come. */
    private static List<Units> accepted(GoodsReturn one) {
        var units = new TreeMap<Integer, Integer>();
        for (var line : one.lines()) {
            var came = one.accepted(line.line());
            if (came != null && came > 0) units.put(line.line(), came);
        }
        return units.entrySet().stream()
                .map(each -> new Units(each.getKey(), each.getValue()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
