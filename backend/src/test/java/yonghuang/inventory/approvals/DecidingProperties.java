package yonghuang.inventory.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import yonghuang.documents.Change;
import yonghuang.inventory.approvals.Approval.Status;
import yonghuang.shared.Refusal;

/** Whatever anybody tries in whatever order. */
class DecidingProperties {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    enum Act {
        APPROVE,
        REFUSE,
        MOVED,
        GONE
    }

    enum Person {
        ASKER,
        SECOND,
        THIRD
    }

    @Property
    void askerNeverDecidesAndTheFirstDecisionStands(@ForAll @Size(max = 12) List<Act> acts, @ForAll long seed) {
        var random = new java.util.SplittableRandom(seed);
        var approval = asked();
        String first = null;
        for (var act : acts) {
            var by = Person.values()[random.nextInt(3)].name();
            var before = approval;
            approval = next(approval, act, by);

            if (first == null) first = approval.decidedBy();
            assertThat(approval.decidedBy()).isEqualTo(first).isNotEqualTo("ASKER");
            assertThat(mayBecome(before.status(), approval.status())).isTrue();
        }
    }

    private static boolean mayBecome(Status from, Status to) {
        return from == to
                || switch (from) {
                    case AWAITING -> to == Status.APPROVING || to == Status.REFUSED;
                    case APPROVING -> to == Status.APPROVED || to == Status.IMPOSSIBLE;
                    case IMPOSSIBLE -> to == Status.APPROVED;
                    case APPROVED, REFUSED -> false;
                };
    }

    private static Approval next(Approval approval, Act act, String by) {
        try {
            var change = change(approval, act, by);
            return change.document() == null ? approval : change.document();
        } catch (Refusal refused) {
            return approval;
        }
    }

    private static Change<Approval, Approval> change(Approval approval, Act act, String by) {
        return switch (act) {
            case APPROVE -> Deciding.approve(approval, by, null, NOON);
            case REFUSE -> Deciding.refuse(approval, by, "no", NOON);
            case MOVED -> Deciding.moved(approval);
            case GONE -> Deciding.gone(approval);
        };
    }

    private static Approval asked() {
        return new Approval(
                "apr_1",
                "ningbo",
                Approval.Kind.WRITE_OFF,
                "SKU-0000",
                "L1",
                3,
                "DAMAGED",
                null,
                null,
                Status.AWAITING,
                "ASKER",
                NOON,
                null,
                null,
                null,
                1);
    }
}
