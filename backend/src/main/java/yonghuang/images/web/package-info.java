@NullMarked
package yonghuang.images.web;

import org.jspecify.annotations.NullMarked;
