/** Coupons of the sample shop. */
@NullMarked
package yonghuang.pricing.sample;

import org.jspecify.annotations.NullMarked;
