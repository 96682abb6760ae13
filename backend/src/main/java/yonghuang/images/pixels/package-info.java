@NullMarked
package yonghuang.images.pixels;

import org.jspecify.annotations.NullMarked;
