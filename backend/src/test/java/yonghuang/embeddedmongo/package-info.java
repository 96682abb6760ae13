@NullMarked
package yonghuang.embeddedmongo;

import org.jspecify.annotations.NullMarked;
