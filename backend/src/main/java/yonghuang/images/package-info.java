/**
 * Pictures and files that people hand in: checked by their bytes, pictures drawn anew in four sizes without what they
 * knew of the person who took them, files kept as they came. Others name them by id and ask {@link yonghuang.shared.Pictures}.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents"})
@NullMarked
package yonghuang.images;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
