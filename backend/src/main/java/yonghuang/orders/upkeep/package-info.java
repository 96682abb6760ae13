/** What runs beside the requests: recovery, checking, counting. */
@NullMarked
package yonghuang.orders.upkeep;

import org.jspecify.annotations.NullMarked;
