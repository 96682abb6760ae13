package yonghuang.inventory.offers;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static yonghuang.inventory.offers.NearExpiryOffer.State.OPEN;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Documents;
import yonghuang.inventory.NearExpiryOffers;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.level.NewestFirst;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.offers.NearExpiryOffer.Wish;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;
import yonghuang.shared.Skus.Sku;

/** The near-expiry offers of all warehouses. Each act of a person is in the audit trail before it is done. */
@Component
public final class OpenOffers implements NearExpiryOffers {
    private final MongoOperations mongo;
    private final Documents<NearExpiryOffer> stored;
    private final StockLevels levels;
    private final MinimumLife life;
    private final Skus skus;
    private final AuditTrail audit;

    public OpenOffers(MongoOperations mongo, StockLevels levels, MinimumLife life, Skus skus, AuditTrail audit) {
        this.mongo = mongo;
        this.stored = new Documents<>(mongo, NearExpiryOffer.class);
        this.levels = levels;
        this.life = life;
        this.skus = skus;
        this.audit = audit;
        var indexes = mongo.indexOps(NearExpiryOffer.class);
        indexes.createIndex(NewestFirst.index("by_warehouse", "warehouse", "openedAt"));
        indexes.createIndex(new Index()
                .named("by_expiry")
                .on("state", ASC)
                .on("expiresOn", ASC)
                .on("_id", ASC));
    }

    /**
     * Offers a lot. The same again while it is open changes nothing.
     *
     * @throws InvalidInput when there is no such SKU or lot in the warehouse, or the price is not below the usual one
     * @throws LotNotNearExpiry when the lot is to be sold as usual, or not at all
     * @throws OfferOpenAlready when it is offered at another price
     */
    public NearExpiryOffer open(
            String warehouse, String sku, String lot, Money price, @Nullable String note, String actor) {
        var wish = new Wish(warehouse, sku, lot, expiryOf(warehouse, sku, lot, price), price, note);
        var now = stored.find(wish.id());
        if (now == null || !now.isOpen()) {
            audit.record(actor, "near-expiry-offer-opened", wish.id(), null, words(wish), note);
        }
        return stored.change(wish.id(), found -> NearExpiryOffer.open(found, wish, actor, levels.now()));
    }

    /**
     * Closes an offer; what was bought from it stays bought. A repeat changes nothing.
     *
     * @throws NotFound when the warehouse has no such offer
     */
    public NearExpiryOffer close(String warehouse, String name, String actor, String reason) {
        var offer =
                named(name).filter(found -> found.warehouse().equals(warehouse)).orElseThrow(NotFound::new);
        if (offer.isOpen()) audit.record(actor, "near-expiry-offer-closed", offer.id(), words(offer), null, reason);
        return close(offer, actor, reason);
    }

    NearExpiryOffer close(NearExpiryOffer offer, String actor, String reason) {
        return stored.change(
                offer.id(), found -> NearExpiryOffer.close(found, offer.name(), actor, reason, levels.now()));
    }

    @Override
    public Optional<Offered> find(String name) {
        return openNamed(name)
                .filter(this::isBelowUsual)
                .map(offer -> new Offered(
                        offer.name(), offer.sku(), offer.warehouse(), offer.lot(), offer.expiresOn(), offer.price()));
    }

    /** The offer while it is open and its lot not expired. */
    public Optional<NearExpiryOffer> openNamed(String name) {
        var today = ShopDays.dayOf(levels.now());
        return named(name).filter(offer -> offer.isOpenOn(today));
    }

    /** The usual price may have come down since the offer was opened; then there is nothing to offer. */
    private boolean isBelowUsual(NearExpiryOffer offer) {
        return skus.find(offer.sku())
                .filter(sku ->
                        sku.onSale() && offer.price().amount() < sku.price().amount())
                .isPresent();
    }

    /** Of one warehouse, newest first. */
    public List<NearExpiryOffer> page(String warehouse, NewestFirst.@Nullable Position after, int limit) {
        return mongo.find(
                NewestFirst.query(where("warehouse").is(warehouse), "openedAt", after, limit), NearExpiryOffer.class);
    }

    public long count(String warehouse) {
        return mongo.count(Query.query(where("warehouse").is(warehouse)), NearExpiryOffer.class);
    }

    /** Where a page of {@link #open} ended. */
    public record Place(String expiresOn, String id) {}

    /** Open and not expired in all warehouses, the first to expire first. */
    public List<NearExpiryOffer> open(@Nullable Place after, int limit) {
        var which = isOpen();
        var criteria = after == null ? which : new Criteria().andOperator(which, behind(after));
        var query = Query.query(criteria).with(Sort.by(ASC, "expiresOn", "_id")).limit(limit);
        return mongo.find(query, NearExpiryOffer.class);
    }

    public long countOpen() {
        return mongo.count(Query.query(isOpen()), NearExpiryOffer.class);
    }

    /** Every open one, expired or not; the stream must be closed. */
    Stream<NearExpiryOffer> allOpen() {
        return mongo.stream(Query.query(where("state").is(OPEN)), NearExpiryOffer.class);
    }

    private Criteria isOpen() {
        return where("state").is(OPEN).and("expiresOn").gt(ShopDays.dayOf(now()).toString());
    }

    /** The first bound says nothing new, but an index can follow it. */
    private static Criteria behind(Place last) {
        return new Criteria()
                .andOperator(
                        where("expiresOn").gte(last.expiresOn()),
                        new Criteria()
                                .orOperator(
                                        where("expiresOn").gt(last.expiresOn()),
                                        where("expiresOn")
                                                .is(last.expiresOn())
                                                .and("_id")
                                                .gt(last.id())));
    }

    private Instant now() {
        return levels.now();
    }

    private Optional<NearExpiryOffer> named(String name) {
        return Optional.ofNullable(stored.find(NearExpiryOffer.idOf(name)))
                .filter(offer -> offer.name().equals(name));
    }

    private String expiryOf(String warehouse, String sku, String lot, Money price) {
        var sold = skus.find(sku)
                .filter(Sku::onSale)
                .orElseThrow(() -> new InvalidInput("sku", "is not sold here", "没有此商品或已下架"));
        if (price.amount() >= sold.price().amount()) {
            throw new InvalidInput("price", "must be below the usual price", "必须低于正常售价");
        }
        var there = levels.find(sku, warehouse)
                .lot(lot)
                .orElseThrow(() ->
                        new InvalidInput("lot", "is not a lot of this SKU in this warehouse", "该仓库没有此 SKU 的这一批次"));
        var today = ShopDays.dayOf(levels.now());
        boolean offerable = there.recall() == null
                && there.available() + there.reserved() > 0
                && life.isNearExpiry(sku, there, today);
        if (!offerable) throw new LotNotNearExpiry(lot);
        return Objects.requireNonNull(there.expiresOn());
    }

    private static Map<String, Object> words(Wish wish) {
        return words(wish.warehouse(), wish.sku(), wish.lot(), wish.price().amount());
    }

    private static Map<String, Object> words(NearExpiryOffer offer) {
        return words(offer.warehouse(), offer.sku(), offer.lot(), offer.price().amount());
    }

    private static Map<String, Object> words(String warehouse, String sku, String lot, long fen) {
        var words = new LinkedHashMap<String, Object>();
        words.put("warehouse", warehouse);
        words.put("sku", sku);
        words.put("lot", lot);
        words.put("price", fen);
        return words;
    }
}
