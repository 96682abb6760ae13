@NullMarked
package yonghuang.identity.tokens;

import org.jspecify.annotations.NullMarked;
