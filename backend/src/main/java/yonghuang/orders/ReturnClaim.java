package yonghuang.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units of an order that came and are to go back, or whose money is; part of the order's document, so that no unit is
 * claimed or paid back twice.
 *
 * @param id of the return
 * @param atSellersCost the seller bears the fault, so where everything goes back the shipping does too
 * @param lines what is claimed; once it is refunded, what was accepted of it
 * @param lots what came back, empty until then or where nothing has to
 * @param refund id of what the order owes for it, empty before
 * @param answer what the shop said to it, null before, and where the money went without goods
 */
public record ReturnClaim(
        String id,
        boolean atSellersCost,
        List<Units> lines,
        List<LotBack> lots,
        State state,
        String refund,
        @Nullable Answer answer) {
    public enum State {
        HELD,
        /** Owed; payments may not know it yet. */
        REFUNDING,
        REFUNDED,
        RELEASED
    }

    /** @param reason null when nothing was said */
    public record Answer(boolean approved, @Nullable String reason) {}

    /** @param line number of the order line, from 1 */
    public record Units(int line, int units) {
        public Units {
            if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        }
    }

    /** @param line number of the order line, from 1 */
    public record LotBack(int line, String lot, int units) {
        public LotBack {
            if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        }
    }

    public ReturnClaim {
        lines = List.copyOf(lines);
        lots = List.copyOf(lots);
    }

    static ReturnClaim held(String id, boolean atSellersCost, List<Units> lines) {
        return new ReturnClaim(id, atSellersCost, lines, List.of(), State.HELD, "", null);
    }

    boolean isRefunding() {
        return state == State.REFUNDING;
    }

    /** Its money went back or goes. */
    public boolean isPaidBack() {
        return state == State.REFUNDING || state == State.REFUNDED;
    }

    int unitsOf(int line) {
        if (state == State.RELEASED) return 0;
        return lines.stream()
                .filter(each -> each.line() == line)
                .mapToInt(Units::units)
                .sum();
    }

    int unitsOf(int line, String lot) {
        if (state == State.RELEASED) return 0;
        return lots.stream()
                .filter(each -> each.line() == line && each.lot().equals(lot))
                .mapToInt(LotBack::units)
                .sum();
    }

    ReturnClaim withLots(List<LotBack> back) {
        return new ReturnClaim(id, atSellersCost, lines, back, state, refund, answer);
    }

    ReturnClaim answered(Answer given) {
        return new ReturnClaim(id, atSellersCost, lines, lots, state, refund, given);
    }

    ReturnClaim released() {
        return new ReturnClaim(id, atSellersCost, lines, lots, State.RELEASED, refund, answer);
    }

    ReturnClaim refunding(List<Units> accepted, String owed) {
        return new ReturnClaim(id, atSellersCost, accepted, lots, State.REFUNDING, owed, answer);
    }

    ReturnClaim refunded() {
        return new ReturnClaim(id, atSellersCost, lines, lots, State.REFUNDED, refund, answer);
    }
}
