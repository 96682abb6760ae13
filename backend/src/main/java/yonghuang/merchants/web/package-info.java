@NullMarked
package yonghuang.merchants.web;

import org.jspecify.annotations.NullMarked;
