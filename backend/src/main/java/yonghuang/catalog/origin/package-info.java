/** Registrations through time and the right to use their marks: entered by the office, read by every shelf. */
@NullMarked
package yonghuang.catalog.origin;

import org.jspecify.annotations.NullMarked;
