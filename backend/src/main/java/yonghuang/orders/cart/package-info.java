/** What a signed-in shopper has put aside; promises nothing. */
@NullMarked
package yonghuang.orders.cart;

import org.jspecify.annotations.NullMarked;
