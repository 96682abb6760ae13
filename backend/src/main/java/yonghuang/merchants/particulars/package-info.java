@NullMarked
package yonghuang.merchants.particulars;

import org.jspecify.annotations.NullMarked;
