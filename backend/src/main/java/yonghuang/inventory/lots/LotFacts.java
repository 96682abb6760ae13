package yonghuang.inventory.lots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.inventory.level.Lot;

/**
 * The same lot in whatever warehouse it lies: where it comes from and what it was made of. What is not known is null; a
 * known fact stays.
 *
 * @param id {@code SKU|LOT}, the text of its label's bar code
 * @param producedOn day of production or harvest, as {@code 2026-10-12}
 * @param expiresOn first day on which it is no longer sold
 * @param merchant id of the merchant whose goods they are
 * @param supplier name and contact of who brought them, where that is not the merchant (R20)
 * @param certificate number of the compliance certificate (R21)
 * @param gi id of the registration whose name the goods are received under
 * @param storage condition they must be kept in, as the intake says it
 * @param parents the lots it was split from, merged or packed from
 * @param split true when it is a part of its one parent under the parent's certificate
 */
@Document("lots")
public record LotFacts(
        @Id String id,
        String sku,
        String lot,
        @Nullable String producedOn,
        @Nullable String expiresOn,
        @Nullable String merchant,
        @Nullable Supplier supplier,
        @Nullable String county,
        @Nullable String town,
        @Nullable String certificate,
        @Nullable String gi,
        @Nullable String storage,
        List<String> parents,
        boolean split,
        Instant since,
        long version)
        implements Versioned<LotFacts> {
    /** Who delivered the goods. */
    public record Supplier(String name, @Nullable String contact) {}

    public LotFacts {
        parents = List.copyOf(parents);
    }

    /** What a delivery note says of a lot; merchant, supplier, registration and storage are not known from it. */
    public static LotFacts of(
            String sku,
            String lot,
            @Nullable String producedOn,
            @Nullable String expiresOn,
            @Nullable String county,
            @Nullable String town,
            @Nullable String certificate,
            Instant since) {
        return new LotFacts(
                id(sku, lot),
                sku,
                lot,
                producedOn,
                expiresOn,
                null,
                null,
                county,
                town,
                certificate,
                null,
                null,
                List.of(),
                false,
                since,
                0);
    }

    /** What a level knows of its lot. */
    public static LotFacts of(String sku, Lot lot) {
        return of(
                sku,
                lot.lot(),
                lot.producedOn(),
                lot.expiresOn(),
                lot.county(),
                lot.town(),
                lot.certificate(),
                lot.receivedAt());
    }

    public static String id(String sku, String lot) {
        return sku + "|" + lot;
    }

    @Override
    public LotFacts atVersion(long newVersion) {
        return new LotFacts(
                id,
                sku,
                lot,
                producedOn,
                expiresOn,
                merchant,
                supplier,
                county,
                town,
                certificate,
                gi,
                storage,
                parents,
                split,
                since,
                newVersion);
    }

    /** What was left out, filled in before it is registered. */
    public LotFacts filledIn(@Nullable String expiry, @Nullable String from, Instant when) {
        return new LotFacts(
                id,
                sku,
                lot,
                producedOn,
                first(expiresOn, expiry),
                first(merchant, from),
                supplier,
                county,
                town,
                certificate,
                gi,
                storage,
                parents,
                split,
                when,
                version);
    }

    /** Facts that were unknown so far are taken over; parents stay what they were when the lot came to be. */
    public LotFacts knowing(LotFacts more) {
        return new LotFacts(
                id,
                sku,
                lot,
                first(producedOn, more.producedOn),
                first(expiresOn, more.expiresOn),
                first(merchant, more.merchant),
                first(supplier, more.supplier),
                first(county, more.county),
                first(town, more.town),
                first(certificate, more.certificate),
                first(gi, more.gi),
                first(storage, more.storage),
                parents,
                split,
                since,
                version);
    }

    boolean addNothingTo(@Nullable LotFacts known) {
        return known != null && known.knowing(this).equals(known);
    }

    private static <V> @Nullable V first(@Nullable V known, @Nullable V other) {
        return known != null ? known : other;
    }
}
