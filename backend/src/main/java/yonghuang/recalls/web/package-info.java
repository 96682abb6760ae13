/** The routes of recalls. */
@NullMarked
package yonghuang.recalls.web;

import org.jspecify.annotations.NullMarked;
