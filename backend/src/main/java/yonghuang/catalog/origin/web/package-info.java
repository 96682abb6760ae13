/** Registrations and marks over HTTP. */
@NullMarked
package yonghuang.catalog.origin.web;

import org.jspecify.annotations.NullMarked;
