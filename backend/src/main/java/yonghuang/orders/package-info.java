/**
 * Orders from the cart to the hand-over: what was bought, for how much, from which warehouses, and how far it is.
 * Stock is promised through inventory and money asked through payments; nobody else writes an order or a cart.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "inventory", "payments", "pricing"})
@NullMarked
package yonghuang.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
