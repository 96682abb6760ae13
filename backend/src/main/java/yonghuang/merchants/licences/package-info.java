@NullMarked
package yonghuang.merchants.licences;

import org.jspecify.annotations.NullMarked;
