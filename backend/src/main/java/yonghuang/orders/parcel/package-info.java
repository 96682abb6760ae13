/** The share of one warehouse in an order: picked, packed, handed over, delivered. Part of the order's document. */
@NamedInterface("parcel")
@NullMarked
package yonghuang.orders.parcel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
