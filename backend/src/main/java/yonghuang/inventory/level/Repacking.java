package yonghuang.inventory.level;

import static yonghuang.inventory.level.MovementKind.REPACK_IN;
import static yonghuang.inventory.level.MovementKind.REPACK_OUT;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.inventory.LotUnits;

/** The rule of a lot that is made out of others in the same level; no unit appears or is lost. Pure like {@link Holding}. */
public final class Repacking {
    /** What came of it. */
    public sealed interface Outcome {}

    /** Done now, or earlier by the same source. */
    public record Repacked() implements Outcome {}

    /** The new lot's number is taken in this level. */
    public record LotTaken() implements Outcome {}

    /** @param part index of the part whose lot is not there */
    public record NoSuchLot(int part) implements Outcome {}

    /** @param part index of the part whose lot has expired or was recalled */
    public record OffSale(int part) implements Outcome {}

    /** @param available units of the lot that could be taken */
    public record TooFew(int part, int available) implements Outcome {}

    private Repacking() {}

    /** Takes available units only; lapsed promises count as given back. */
    public static Change<StockLevel, Outcome> repack(StockLevel level, Repack repack, Instant now) {
        var draft = new LevelDraft(level, now, repack.actor());
        var taken = draft.lot(repack.made().lot());
        if (taken != null) {
            return Change.unchanged(taken.fed().contains(repack.source()) ? new Repacked() : new LotTaken());
        }
        draft.lapse(Set.of());
        var refusal = refusal(draft, repack, ShopDays.dayOf(now).toString());
        if (refusal != null) return Change.unchanged(refusal);
        make(draft, repack, now);
        return draft.finish(new Repacked());
    }

    private static @Nullable Outcome refusal(LevelDraft draft, Repack repack, String today) {
        for (int i = 0; i < repack.parts().size(); i++) {
            var part = repack.parts().get(i);
            var lot = draft.lot(part.lot());
            if (lot == null) return new NoSuchLot(i);
            if (lot.isOffSale(today)) return new OffSale(i);
            if (part.units() > lot.available()) return new TooFew(i, lot.available());
        }
        return null;
    }

    private static void make(LevelDraft draft, Repack repack, Instant now) {
        var made = repack.made();
        var first = draft.lot(repack.parts().getFirst().lot());
        var bin = repack.keepsBin() && first != null ? first.bin() : null;
        draft.put(Lot.empty(made, now).in(bin).fedBy(repack.source()));
        for (LotUnits part : repack.parts()) {
            draft.move(REPACK_OUT, part.lot(), part.units(), repack.reference(), repack.reason(), null);
        }
        draft.move(REPACK_IN, made.lot(), made.units(), repack.reference(), repack.reason(), null);
    }
}
