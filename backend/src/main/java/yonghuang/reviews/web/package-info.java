/** Reviews and questions over HTTP. */
@NullMarked
package yonghuang.reviews.web;

import org.jspecify.annotations.NullMarked;
