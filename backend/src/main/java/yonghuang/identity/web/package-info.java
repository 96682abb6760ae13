@NullMarked
package yonghuang.identity.web;

import org.jspecify.annotations.NullMarked;
