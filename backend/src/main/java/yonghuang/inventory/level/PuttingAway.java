package yonghuang.inventory.level;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;

/** The rules of where a lot lies. No unit changes, so there is no movement. Pure like {@link Holding}. */
public final class PuttingAway {
    public enum Outcome {
        PUT_AWAY,
        THERE_ALREADY,
        /** Somebody has put it elsewhere since. */
        MOVED_SINCE,
        NO_SUCH_LOT
    }

    private PuttingAway() {}

    /** Whoever puts it away last is right. */
    public static Change<StockLevel, Outcome> put(StockLevel level, String lot, String bin, Instant now) {
        return put(level, lot, bin, now, known -> true);
    }

    /** The same for a put-away that stopped halfway: only while the lot still lies where it lay then. */
    public static Change<StockLevel, Outcome> finish(
            StockLevel level, String lot, @Nullable String from, String bin, Instant now) {
        return put(level, lot, bin, now, known -> Objects.equals(known.bin(), from));
    }

    private static Change<StockLevel, Outcome> put(
            StockLevel level, String name, String bin, Instant now, Predicate<Lot> wanted) {
        var draft = new LevelDraft(level, now, Movement.SHOP);
        var lot = draft.lot(name);
        if (lot == null) return Change.unchanged(Outcome.NO_SUCH_LOT);
        if (bin.equals(lot.bin())) return Change.unchanged(Outcome.THERE_ALREADY);
        if (!wanted.test(lot)) return Change.unchanged(Outcome.MOVED_SINCE);
        draft.put(lot.in(bin));
        return draft.finish(Outcome.PUT_AWAY);
    }
}
