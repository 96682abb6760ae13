package yonghuang.inventory.trace.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.trace.LotWay;
import yonghuang.shared.Registrations.Registration;

/**
 * What anybody may know of a lot. Where a lot number stands for lots of several SKUs, a fact on which they differ is not
 * given.
 *
 * @param producedOn day of production or harvest
 * @param registration of the geographical indication the goods were received under: a claim of the supplier
 * @param merchant name of the merchant whose goods they are
 * @param madeFrom numbers of the lots it was split off or packed from
 * @param unknown which of the members before the journey nobody has said, by their names
 * @param recall null unless the lot was recalled
 */
@Schema(name = "Trace")
record PublicTrace(
        String lot,
        List<Traced> products,
        @Nullable String producedOn,
        @Nullable String expiresOn,
        @Nullable String county,
        @Nullable String town,
        @Nullable String certificate,
        @Nullable Registration registration,
        @Nullable String merchant,
        List<String> madeFrom,
        List<LotWay.Leg> journey,
        List<String> unknown,
        @Nullable PublicRecall recall) {
    @Schema(name = "Traced")
    record Traced(String sku, @Nullable String title) {}

    static PublicTrace of(
            String lot,
            List<Traced> products,
            List<LotFacts> facts,
            @Nullable Registration registration,
            @Nullable String merchant,
            List<LotWay.Leg> journey,
            @Nullable PublicRecall recall) {
        var produced = agreed(facts, LotFacts::producedOn);
        var expires = agreed(facts, LotFacts::expiresOn);
        var county = agreed(facts, LotFacts::county);
        var town = agreed(facts, LotFacts::town);
        var certificate = agreed(facts, LotFacts::certificate);
        var unknown = new ArrayList<String>();
        note(unknown, "producedOn", produced);
        note(unknown, "expiresOn", expires);
        note(unknown, "county", county);
        note(unknown, "town", town);
        note(unknown, "certificate", certificate);
        note(unknown, "registration", registration);
        note(unknown, "merchant", merchant);
        var parents = facts.stream()
                .flatMap(each -> each.parents().stream())
                .map(id -> id.substring(id.indexOf('|') + 1))
                .distinct()
                .toList();
        return new PublicTrace(
                lot,
                products,
                produced,
                expires,
                county,
                town,
                certificate,
                registration,
                merchant,
                parents,
                journey,
                unknown,
                recall);
    }

    /** Null where nobody says it, or several say different things. */
    static @Nullable String agreed(List<LotFacts> facts, Function<LotFacts, @Nullable String> fact) {
        var said = facts.stream().map(fact).filter(Objects::nonNull).distinct().toList();
        return said.size() == 1 ? said.getFirst() : null;
    }

    private static void note(List<String> unknown, String name, @Nullable Object value) {
        if (value == null) unknown.add(name);
    }
}
