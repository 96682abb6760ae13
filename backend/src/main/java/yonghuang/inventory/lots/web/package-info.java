/** Lots, bins and scanned codes over HTTP. */
@NullMarked
package yonghuang.inventory.lots.web;

import org.jspecify.annotations.NullMarked;
