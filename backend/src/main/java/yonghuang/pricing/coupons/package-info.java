/** Coupons as they are stored, who uses them and how often. */
@NullMarked
package yonghuang.pricing.coupons;

import org.jspecify.annotations.NullMarked;
