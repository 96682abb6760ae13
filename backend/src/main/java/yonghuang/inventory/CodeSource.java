package yonghuang.inventory;

import java.util.Optional;

/** Knows what some codes name: ids of fulfilments, transfers, deliveries. A module that prints such ids makes a bean of it. */
public interface CodeSource {
    /**
     * @param id of the thing, as its own route takes it
     * @param warehouse where the thing may be handled
     */
    record Named(CodeKind kind, String id, String warehouse) {}

    /**
     * @param warehouse in which the code was scanned; where a thing may be handled in several, this one is named if it is
     *     among them
     * @return empty when the code is none of its own
     */
    Optional<Named> find(String code, String warehouse);
}
