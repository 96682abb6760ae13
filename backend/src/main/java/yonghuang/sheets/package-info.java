/** Rows as a file for accountants: CSV or XLSX, written while they are read, no text in them taken for a formula. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package yonghuang.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
