/** The routes of counts. */
@NullMarked
package yonghuang.inventory.counts.web;

import org.jspecify.annotations.NullMarked;
