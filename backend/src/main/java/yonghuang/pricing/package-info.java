/**
 * What comes off the price of the catalog: coupons, used up exactly as often as they may be, and group prices of public
 * buyers. Knows no order: whoever sells names each use of a coupon by an opaque claim.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents"})
@NullMarked
package yonghuang.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
