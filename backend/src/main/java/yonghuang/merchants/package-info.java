/**
 * Who sells: the merchants whose goods the catalog shows.
 * Other modules ask {@link yonghuang.merchants.Merchants}; nobody else writes a merchant.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents"})
@NullMarked
package yonghuang.merchants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
