/**
 * What to send where, when and by which way, so that a sales warehouse does not run out: rates and a forecast from the
 * ledger, with the error they had, and every number they rest on laid open.
 */
@NullMarked
package yonghuang.inventory.replenishment;

import org.jspecify.annotations.NullMarked;
