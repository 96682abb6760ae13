/** Prices over HTTP. */
@NullMarked
package yonghuang.pricing.web;

import org.jspecify.annotations.NullMarked;
