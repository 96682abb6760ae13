/** How much life a lot must have left to be sold, and which lots have less. */
@NullMarked
package yonghuang.inventory.expiry;

import org.jspecify.annotations.NullMarked;
