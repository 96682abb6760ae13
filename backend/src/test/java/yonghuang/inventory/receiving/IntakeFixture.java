package yonghuang.inventory.receiving;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotFacts.Supplier;

/** Lines of intakes with defaults: whole goods of merchant m-1, made on 12 October. */
public record IntakeFixture(
        String sku,
        String lot,
        String producedOn,
        @Nullable String expiresOn,
        @Nullable String merchant,
        @Nullable Supplier supplier,
        @Nullable String certificate,
        int accepted,
        int rejected,
        int damaged,
        @Nullable String bin,
        @Nullable String reason) {
    public static IntakeFixture aLine(String sku, String lot, int accepted) {
        return new IntakeFixture(sku, lot, "2026-10-12", null, "m-1", null, null, accepted, 0, 0, null, null);
    }

    public IntakeFixture rejected(int units) {
        return new IntakeFixture(
                sku,
                lot,
                producedOn,
                expiresOn,
                merchant,
                supplier,
                certificate,
                accepted,
                units,
                damaged,
                bin,
                reason);
    }

    public IntakeFixture damaged(int units) {
        return new IntakeFixture(
                sku,
                lot,
                producedOn,
                expiresOn,
                merchant,
                supplier,
                certificate,
                accepted,
                rejected,
                units,
                bin,
                reason);
    }

    public IntakeFixture in(String where) {
        return new IntakeFixture(
                sku,
                lot,
                producedOn,
                expiresOn,
                merchant,
                supplier,
                certificate,
                accepted,
                rejected,
                damaged,
                where,
                reason);
    }

    public IntakeFixture because(String why) {
        return new IntakeFixture(
                sku,
                lot,
                producedOn,
                expiresOn,
                merchant,
                supplier,
                certificate,
                accepted,
                rejected,
                damaged,
                bin,
                why);
    }

    public IntakeFixture of(@Nullable String whose) {
        return new IntakeFixture(
                sku,
                lot,
                producedOn,
                expiresOn,
                whose,
                supplier,
                certificate,
                accepted,
                rejected,
                damaged,
                bin,
                reason);
    }

    public IntakeFixture broughtBy(Supplier whom) {
        return new IntakeFixture(
                sku, lot, producedOn, expiresOn, null, whom, certificate, accepted, rejected, damaged, bin, reason);
    }

    public IntakeFixture certified(String number) {
        return new IntakeFixture(
                sku, lot, producedOn, expiresOn, merchant, supplier, number, accepted, rejected, damaged, bin, reason);
    }

    public IntakeFixture made(String produced, @Nullable String expires) {
        return new IntakeFixture(
                sku, lot, produced, expires, merchant, supplier, certificate, accepted, rejected, damaged, bin, reason);
    }

    public IntakeLine line() {
        var facts = new LotFacts(
                LotFacts.id(sku, lot),
                sku,
                lot,
                producedOn,
                expiresOn,
                merchant,
                supplier,
                null,
                null,
                certificate,
                null,
                null,
                List.of(),
                false,
                Instant.EPOCH,
                0);
        return new IntakeLine(facts, accepted, rejected, rejected > 0 ? "wet" : null, damaged, bin, reason);
    }

    public static Intakes.Asked asked(String reference, @Nullable String delivery, IntakeFixture... lines) {
        return new Intakes.Asked(
                reference,
                delivery,
                java.util.Arrays.stream(lines).map(IntakeFixture::line).toList());
    }
}
