/** Group prices, and the public buyers they are for. */
@NullMarked
package yonghuang.pricing.group;

import org.jspecify.annotations.NullMarked;
