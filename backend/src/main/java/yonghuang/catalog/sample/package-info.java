/** The sample catalog, made from the registrations alone. */
@NullMarked
package yonghuang.catalog.sample;

import org.jspecify.annotations.NullMarked;
