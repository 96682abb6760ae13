@NullMarked
package yonghuang.merchants.team;

import org.jspecify.annotations.NullMarked;
