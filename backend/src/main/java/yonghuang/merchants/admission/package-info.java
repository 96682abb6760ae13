@NullMarked
package yonghuang.merchants.admission;

import org.jspecify.annotations.NullMarked;
