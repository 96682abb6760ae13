/**
 * Money from consumers: one payment per order reference, many attempts, refunds, and settlement to the provider's truth.
 * The caller's reference is opaque here; who accepts captured money says so through {@link yonghuang.payments.CapturedMoney}.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents"})
@NullMarked
package yonghuang.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
