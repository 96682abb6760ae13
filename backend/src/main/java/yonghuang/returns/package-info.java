/**
 * Goods that buyers send back: asked for, decided by the office, received and inspected by a warehouse, paid back. How much
 * of an order may go back, and the money owed for it, is decided in the order; this module leads people from one to the other.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "inventory", "orders"})
@NullMarked
package yonghuang.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
