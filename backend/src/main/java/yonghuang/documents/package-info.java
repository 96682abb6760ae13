/**
 * Changing one document by a pure function: read, decide, write with the version in the filter, ask again on a lost
 * race, and combine the changes that wait for one document. Knows nothing of the shop.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
@NullMarked
package yonghuang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
