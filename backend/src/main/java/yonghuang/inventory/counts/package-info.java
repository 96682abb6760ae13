/** Counts: people say blindly how many units lie there; what differs from the level is posted once, line by line. */
@NullMarked
package yonghuang.inventory.counts;

import org.jspecify.annotations.NullMarked;
