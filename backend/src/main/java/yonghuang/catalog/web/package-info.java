/** The catalog over HTTP. */
@NullMarked
package yonghuang.catalog.web;

import org.jspecify.annotations.NullMarked;
