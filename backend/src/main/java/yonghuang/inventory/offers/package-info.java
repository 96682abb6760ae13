/** Lots near their expiry that are sold apart from the others, at a price of their own (R25, R30). */
@NullMarked
package yonghuang.inventory.offers;

import org.jspecify.annotations.NullMarked;
