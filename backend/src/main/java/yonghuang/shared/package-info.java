/**
 * Values and small ports every module speaks: money, refusals, the caller, pages.
 * No Spring, no MongoDB, no business rule of one module.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package yonghuang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
