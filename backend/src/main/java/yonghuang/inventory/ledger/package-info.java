/** The ledger of all movements: copied from the tails of the levels, listed, and held against the levels. */
@NullMarked
package yonghuang.inventory.ledger;

import org.jspecify.annotations.NullMarked;
