@NullMarked
package yonghuang.identity.passwords;

import org.jspecify.annotations.NullMarked;
