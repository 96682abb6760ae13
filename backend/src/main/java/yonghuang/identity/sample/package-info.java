@NullMarked
package yonghuang.identity.sample;

import org.jspecify.annotations.NullMarked;
