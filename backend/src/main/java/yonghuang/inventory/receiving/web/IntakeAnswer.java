package yonghuang.inventory.receiving.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.LotFacts.Supplier;
import yonghuang.inventory.receiving.Intake;
import yonghuang.inventory.receiving.IntakeLine;

/** What was taken in, as it is counted: the same SKU and lot added up, days of expiry and merchant filled in. */
@Schema(name = "Intake")
record IntakeAnswer(
        String id,
        String warehouse,
        String reference,
        @Nullable String delivery,
        List<Line> lines,
        Instant at,
        String actor) {
    @Schema(name = "IntakeLine")
    record Line(
            String sku,
            String lot,
            @Nullable String producedOn,
            @Nullable String expiresOn,
            int accepted,
            int rejected,
            @Nullable String rejectedCause,
            int damaged,
            @Nullable String merchant,
            @Nullable Supplier supplier,
            @Nullable String county,
            @Nullable String town,
            @Nullable String certificate,
            @Nullable String gi,
            @Nullable String storage,
            @Nullable String bin,
            @Nullable String reason) {
        static Line of(IntakeLine line) {
            var facts = line.facts();
            return new Line(
                    facts.sku(),
                    facts.lot(),
                    facts.producedOn(),
                    facts.expiresOn(),
                    line.accepted(),
                    line.rejected(),
                    line.rejectedCause(),
                    line.damaged(),
                    facts.merchant(),
                    facts.supplier(),
                    facts.county(),
                    facts.town(),
                    facts.certificate(),
                    facts.gi(),
                    facts.storage(),
                    line.bin(),
                    line.reason());
        }
    }

    static IntakeAnswer of(Intake intake) {
        return new IntakeAnswer(
                intake.id(),
                intake.warehouse(),
                intake.reference(),
                intake.delivery(),
                intake.lines().stream().map(Line::of).toList(),
                intake.at(),
                intake.actor());
    }
}
