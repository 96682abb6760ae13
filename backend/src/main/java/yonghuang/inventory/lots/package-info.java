/** What is known of each lot beside its units: who brought it, where it grew, what it was made from. */
@NullMarked
package yonghuang.inventory.lots;

import org.jspecify.annotations.NullMarked;
