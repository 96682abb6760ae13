/** Which warehouses serve an order and what the way costs: pure rules, each replaceable. */
@NullMarked
package yonghuang.orders.planning;

import org.jspecify.annotations.NullMarked;
