/**
 * The zero-setup MongoDB-wire server: durable, indexed, one process at a time. Knows nothing of the shop.
 */
@ApplicationModule(allowedDependencies = {})
package yonghuang.embeddedmongo;

import org.springframework.modulith.ApplicationModule;
