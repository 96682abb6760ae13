/**
 * Recalls (召回): which lots must not be sold or kept, who got units of them, who was told and what they answered.
 * Stops the sale through {@link yonghuang.inventory.LotRecalls} and asks {@link yonghuang.orders.RecalledOrders} who.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "inventory", "orders"})
@NullMarked
package yonghuang.recalls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
