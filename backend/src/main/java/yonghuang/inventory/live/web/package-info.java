/** The stream of changes of one warehouse. */
@NullMarked
package yonghuang.inventory.live.web;

import org.jspecify.annotations.NullMarked;
