@NullMarked
package yonghuang.images.store;

import org.jspecify.annotations.NullMarked;
