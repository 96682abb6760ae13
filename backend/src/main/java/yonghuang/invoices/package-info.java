/**
 * Invoices (发票) for what an order cost after all refunds: asked for by the buyer, issued by the office or an issuing
 * system, and taken back by a red-letter confirmation. Reads orders and done refunds; nobody needs to know of invoices.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "orders", "payments", "images"})
@NullMarked
package yonghuang.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
