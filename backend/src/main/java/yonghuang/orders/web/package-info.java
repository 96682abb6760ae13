/** The routes of carts, orders and fulfilments. */
@NullMarked
package yonghuang.orders.web;

import org.jspecify.annotations.NullMarked;
