/** What time and crashes leave to be done on stock levels. */
@NullMarked
package yonghuang.inventory.sweeps;

import org.jspecify.annotations.NullMarked;
