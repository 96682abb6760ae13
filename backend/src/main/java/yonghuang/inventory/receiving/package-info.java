/** Goods as they come to the door: what was announced, what was looked at and taken in, and what was sent back. */
@NullMarked
package yonghuang.inventory.receiving;

import org.jspecify.annotations.NullMarked;
