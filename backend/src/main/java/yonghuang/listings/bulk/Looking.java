package yonghuang.listings.bulk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.listings.Content;
import yonghuang.listings.Listing;
import yonghuang.listings.ListingStatus;
import yonghuang.listings.Listings;
import yonghuang.listings.bulk.Grouping.Gathered;
import yonghuang.listings.bulk.PartGroup.Kind;
import yonghuang.shared.Busy;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.People;
import yonghuang.sheets.SheetRefused;

/** Looks at a sheet without changing anything: what each row would do, and what is wrong with it. Two at a time. */
@Component
final class Looking {
    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int LISTINGS_AT_ONCE = 50;
    private static final int LONGEST_SKU_SHOWN = 60;

    private final Imports imports;
    private final MerchantListings known;
    private final Listings listings;
    private final People people;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    Looking(Imports imports, MerchantListings known, Listings listings, People people, Clock clock) {
        this.imports = imports;
        this.known = known;
        this.listings = listings;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param name of the file, as it was sent
     * @throws SheetRefused when the file as a whole cannot be taken; nothing was stored
     * @throws Busy when others are looked at for too long
     */
    Import look(String account, String merchant, String name, Path file) {
        enter();
        try {
            var sheet = RowReading.read(file);
            var by = people.find(account).map(People.Person::name).orElse(account);
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var begun = Import.begun(Imports.newId(), merchant, name, account, by, now);
            imports.begin(begun);
            var looked = new Work(begun).look(sheet);
            imports.forgetOld(merchant);
            return looked;
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (!room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) throw new Busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    /** One sheet being looked at. */
    private final class Work {
        private final Import begun;
        private final Parts parts;
        private final List<WrongCell> errors = new ArrayList<>();
        private int products;
        private int wrongRows;
        private Import.Plan plan = Import.Plan.NONE;

        Work(Import begun) {
            this.begun = begun;
            this.parts = new Parts(begun.id(), imports::add);
        }

        Import look(RowReading.Sheet sheet) {
            var skus = sheet.rows().stream().map(SkuRow::sku).filter(sku -> !sku.isEmpty());
            var holders = known.holders(skus.collect(Collectors.toCollection(LinkedHashSet::new)));
            var unread = sheet.wrong().stream().collect(Collectors.groupingBy(WrongCell::row));
            var groups = Grouping.of(begun.merchant(), holders, sheet.rows());
            for (var group : groups)
                for (var row : group.rows()) group.wrong().addAll(unread.getOrDefault(row.row(), List.of()));
            for (int from = 0; from < groups.size(); from += LISTINGS_AT_ONCE)
                lookAt(groups.subList(from, Math.min(groups.size(), from + LISTINGS_AT_ONCE)));
            int stored = parts.close();
            errors.sort(java.util.Comparator.comparingInt(WrongCell::row).thenComparing(WrongCell::column));
            return imports.change(begun.id(), current -> {
                var checked =
                        current.checked(sheet.rows().size(), products, plan, wrongRows, errors, stored, begun.at());
                return yonghuang.documents.Change.changed(checked, checked);
            });
        }

        private void lookAt(List<Gathered> some) {
            var ids = some.stream()
                    .map(Gathered::product)
                    .filter(Objects::nonNull)
                    .toList();
            var theirs = known.among(begun.merchant(), ids);
            for (var group : some) {
                var product = group.product();
                count(decided(group, product == null ? null : theirs.get(product)));
            }
        }

        private void count(PartGroup group) {
            products++;
            plan = plan.and(group.kind());
            wrongRows +=
                    (int) group.wrong().stream().map(WrongCell::row).distinct().count();
            errors.addAll(group.wrong());
            parts.add(group);
        }

        private PartGroup decided(Gathered group, @Nullable Listing listing) {
            var wrong = group.wrong();
            var rows = group.rows();
            if (group.product() != null && listing == null)
                wrong.add(WrongCell.of(rows.getFirst().row(), Column.PRODUCT, "is no product of yours", "不是您的商品"));
            var said = Grouping.said(rows, wrong);
            if (!wrong.isEmpty()) return wrong(group);
            var merged = Merged.of(said, rows, listing == null ? Merged.NOTHING : listing.newest());
            wrong.addAll(Deciding.withoutPrice(rows, merged));
            var kind = kind(rows, merged, listing, wrong);
            if (!wrong.isEmpty()) return wrong(group);
            var id = listing == null ? newId(rows) : listing.id();
            long edits = listing == null ? 0 : listing.edits();
            return new PartGroup(id, kind, edits, said, withoutProduct(rows), List.of(), null, null);
        }

        private Kind kind(List<SkuRow> rows, Content merged, @Nullable Listing listing, List<WrongCell> wrong) {
            if (listing != null && merged.equals(listing.newest())) return Kind.SAME;
            if (listing != null && listing.work().status() == ListingStatus.SUBMITTED)
                wrong.add(WrongCell.of(
                        rows.getFirst().row(),
                        Column.PRODUCT,
                        "is being reviewed; withdraw it before you change it",
                        "正在审核，修改前请先撤回"));
            try {
                return Deciding.kind(listing, listings.checked(begun.by(), merged, listing));
            } catch (InvalidInput refused) {
                wrong.addAll(Deciding.cells(refused.errors(), rows, merged));
                return Kind.WRONG;
            }
        }

        /** Of a new product; follows from the import, so that a repeat of carrying it out finds what it made. */
        private String newId(List<SkuRow> rows) {
            return Listings.idFor(
                    begun.merchant(), begun.id() + "\n" + rows.getFirst().sku());
        }
    }

    private static PartGroup wrong(Gathered group) {
        var product = group.product() == null ? "" : shortened(group.product());
        var rows = group.rows().stream()
                .map(row -> new SkuRow(row.row(), java.util.Map.of(Column.SKU, shortened(row.sku()))))
                .toList();
        return new PartGroup(product, Kind.WRONG, 0, java.util.Map.of(), rows, group.wrong(), null, null);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SKU_SHOWN ? text.substring(0, LONGEST_SKU_SHOWN) : text;
    }

    /** What is said of the product is kept once, not in every row. */
    private static List<SkuRow> withoutProduct(List<SkuRow> rows) {
        return rows.stream()
                .map(row -> {
                    var cells = new EnumMap<Column, String>(Column.class);
                    row.cells().forEach((column, text) -> {
                        if (!column.ofProduct()) cells.put(column, text);
                    });
                    return new SkuRow(row.row(), cells);
                })
                .toList();
    }
}
