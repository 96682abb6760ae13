@NullMarked
package yonghuang.identity.sessions;

import org.jspecify.annotations.NullMarked;
