/**
 * Who sells: how somebody is admitted as a merchant, who belongs to it, which licences it holds.
 * Other modules ask {@link yonghuang.merchants.Merchants}; nobody else writes a merchant.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "images"})
@NullMarked
package yonghuang.merchants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
