/** The way of a lot, backwards to where it came from and forwards to where it went. Reads only. */
@NullMarked
package yonghuang.inventory.trace;

import org.jspecify.annotations.NullMarked;
