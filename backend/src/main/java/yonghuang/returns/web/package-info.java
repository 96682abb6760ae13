/** Returns over HTTP. */
@NullMarked
package yonghuang.returns.web;

import org.jspecify.annotations.NullMarked;
