/**
 * Merchants' money: a journal in double entry of what buyers paid, what goes back and what is paid out, the statements that
 * follow from it, and the payouts. It reads orders and payments; nobody else writes its journal.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "orders", "payments", "pricing", "sheets"})
@NullMarked
package yonghuang.accounting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
