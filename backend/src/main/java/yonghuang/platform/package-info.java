/**
 * Wiring with no business word in it: the store, problems, request limits, sweeps, checks, the page server.
 * Knows the ports in {@code shared}, never a business module.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "embeddedmongo"})
@NullMarked
package yonghuang.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
