/** Fulfilments that are picked together, sorted by where the goods lie. */
@NullMarked
package yonghuang.orders.waves;

import org.jspecify.annotations.NullMarked;
