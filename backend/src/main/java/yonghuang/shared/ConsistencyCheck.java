package yonghuang.shared;

import java.util.List;

/** Recomputes figures from their sources and names what differs. Reads only. */
public interface ConsistencyCheck {
    /**
     * @param checked how many things were compared
     * @param differences empty when everything adds up
     */
    record Report(long checked, List<Difference> differences) {}

    /** @param subject id of what differs, such as {@code LT-BANLI-2500@ningbo} */
    record Difference(String check, String subject, String expected, String found) {}

    String name();

    Report run();
}
