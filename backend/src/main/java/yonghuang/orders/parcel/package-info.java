/** The share of one warehouse in an order: picked, packed, handed over, delivered. Part of the order's document. */
@NullMarked
package yonghuang.orders.parcel;

import org.jspecify.annotations.NullMarked;
