/** The payer's side of the sandbox over HTTP. */
@NullMarked
package yonghuang.payments.web;

import org.jspecify.annotations.NullMarked;
