/** What somebody in a warehouse should look at, once per cause, until somebody has. */
@NullMarked
package yonghuang.inventory.alerts;

import org.jspecify.annotations.NullMarked;
