/** Lists sorted by time, page by page. */
@NullMarked
package yonghuang.orders.listing;

import org.jspecify.annotations.NullMarked;
