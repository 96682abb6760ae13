package yonghuang.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Recomputes figures from their sources and names what differs. Reads only. */
public interface ConsistencyCheck {
    /**
     * @param checked how many things were compared
     * @param differences empty when everything adds up
     */
    record Report(long checked, List<Difference> differences) {
        /** Of two looks what both found: the shop goes on meanwhile, and what is on its way is no difference. */
        public static Report confirmed(Supplier<Report> look) {
            var first = look.get();
            if (first.differences().isEmpty()) return first;
            var second = look.get();
            var both = new ArrayList<>(first.differences());
            both.retainAll(second.differences());
            return new Report(second.checked(), both);
        }
    }

    /** @param subject id of what differs, such as {@code LT-BANLI-2500@ningbo} */
    record Difference(String check, String subject, String expected, String found) {}

    String name();

    Report run();
}
