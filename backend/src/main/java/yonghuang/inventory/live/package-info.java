/** What changes in the warehouses, told to the screens that look at it. */
@NullMarked
package yonghuang.inventory.live;

import org.jspecify.annotations.NullMarked;
