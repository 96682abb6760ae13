/** Units of an order that could not be picked: what is kept of them in the order, and the rules that move it on. */
@NamedInterface("shortage")
@NullMarked
package yonghuang.orders.shortage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
