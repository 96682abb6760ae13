/** Payers, the provider and the office over HTTP. */
@NullMarked
package yonghuang.payments.web;

import org.jspecify.annotations.NullMarked;
