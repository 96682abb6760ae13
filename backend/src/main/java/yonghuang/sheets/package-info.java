/**
 * Rows as files: CSV or XLSX, written while they are read, no text in them taken for a formula; and rows read back out of
 * such files from anybody, within bounds.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package yonghuang.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
