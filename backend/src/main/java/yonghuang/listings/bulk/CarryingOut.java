package yonghuang.listings.bulk;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.listings.Content;
import yonghuang.listings.Listing;
import yonghuang.listings.Listings;
import yonghuang.listings.SkuTaken;
import yonghuang.listings.bulk.PartGroup.Kind;
import yonghuang.shared.Busy;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/**
 * Does to one product what was found when its rows were looked at, and only that: what has changed since is left alone. Done
 * again it changes nothing and comes to the same outcome.
 */
@Component
final class CarryingOut {
    private static final Sentence MOVED =
            new Sentence("It was changed after the file was checked. Send the file again.", "检查文件后该商品已被修改，请重新上传文件。");
    private static final Sentence GONE = new Sentence("It is no longer there.", "该商品已不存在。");
    private static final int MOST_FIELDS_SAID = 5;

    private final MerchantListings known;
    private final Listings listings;

    CarryingOut(MerchantListings known, Listings listings) {
        this.known = known;
        this.listings = listings;
    }

    /** @throws Busy when it is to be tried again later */
    PartGroup carryOut(Import of, PartGroup group) {
        if (group.outcome() != null) return group;
        try {
            return group.kind() == Kind.CREATE ? created(of, group) : changed(of, group);
        } catch (Busy later) {
            throw later;
        } catch (Refusal refused) {
            return group.done(ImportOutcome.SKIPPED, words(refused));
        }
    }

    private PartGroup created(Import of, PartGroup group) {
        var content = Merged.of(group.said(), group.rows(), Merged.NOTHING);
        try {
            var begun = listings.begin(account(of), of.merchant(), group.product(), content);
            return group.done(ImportOutcome.CREATED, submitted(of, begun));
        } catch (SkuTaken taken) {
            return made(of, group)
                    ? group.done(ImportOutcome.SAME, null)
                    : group.done(ImportOutcome.SKIPPED, words(taken));
        }
    }

    /** Whether this merchant has it by now, just as the rows say it: the same file was carried out twice at once. */
    private boolean made(Import of, PartGroup group) {
        var holders = known.holders(group.rows().stream().map(SkuRow::sku).toList());
        var products = holders.values().stream().distinct().toList();
        if (products.size() != 1 || holders.size() != group.rows().size()) return false;
        return known.one(of.merchant(), products.getFirst().product())
                .filter(listing -> merged(group, listing).equals(listing.newest()))
                .isPresent();
    }

    private PartGroup changed(Import of, PartGroup group) {
        var listing = known.one(of.merchant(), group.product()).orElse(null);
        if (listing == null) return group.done(ImportOutcome.SKIPPED, GONE);
        var merged = merged(group, listing);
        if (!merged.equals(listing.newest())) {
            if (listing.edits() != group.edits()) return group.done(ImportOutcome.SKIPPED, MOVED);
            listing = write(of, group, listing, merged);
        }
        return switch (group.kind()) {
            case CHANGE -> group.done(ImportOutcome.CHANGED, submitted(of, listing));
            case PRICE -> group.done(ImportOutcome.PRICED, null);
            default -> group.done(ImportOutcome.SAME, null);
        };
    }

    private static Content merged(PartGroup group, Listing listing) {
        return Merged.of(group.said(), group.rows(), listing.newest());
    }

    private Listing write(Import of, PartGroup group, Listing listing, Content merged) {
        var account = account(of);
        if (group.kind() == Kind.CHANGE)
            return listings.write(account, of.merchant(), listing.id(), merged, listing.edits());
        Map<String, Long> prices = Deciding.prices(listing.newest(), merged);
        return listings.price(account, of.merchant(), listing.id(), prices, listing.edits());
    }

    private static String account(Import of) {
        return Objects.requireNonNull(of.applier(), "nobody had it carried out");
    }

    /** Hands what was written in where that was wished for; null, or why it stays a draft. */
    private @Nullable Sentence submitted(Import of, Listing listing) {
        boolean open =
                listing.work().content() != null && listing.work().status().isOpen();
        if (!of.submit() || !open) return null;
        try {
            listings.submit(account(of), of.merchant(), listing.id());
            return null;
        } catch (Busy later) {
            throw later;
        } catch (Refusal refused) {
            var why = words(refused);
            return new Sentence("It stays a draft. " + why.en(), "仍为草稿。" + why.zh());
        }
    }

    private static Sentence words(Refusal refused) {
        if (!(refused instanceof InvalidInput wrong)) return refused.detail();
        var fields = wrong.errors().stream().limit(MOST_FIELDS_SAID).toList();
        return new Sentence(
                fields.stream()
                        .map(error -> error.field() + " " + error.message().en())
                        .collect(Collectors.joining("; ", "", ".")),
                fields.stream()
                        .map(error -> error.field() + " " + error.message().zh())
                        .collect(Collectors.joining("；", "", "。")));
    }
}
