/** The routes of splitting and merging lots. */
@NullMarked
package yonghuang.inventory.repack.web;

import org.jspecify.annotations.NullMarked;
