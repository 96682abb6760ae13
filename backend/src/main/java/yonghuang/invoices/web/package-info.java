/** Invoices over HTTP: the buyer's side and the office's. */
@NullMarked
package yonghuang.invoices.web;

import org.jspecify.annotations.NullMarked;
