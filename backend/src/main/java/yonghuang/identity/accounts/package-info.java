@NullMarked
package yonghuang.identity.accounts;

import org.jspecify.annotations.NullMarked;
