/** The routes of merchants' money. */
@NullMarked
package yonghuang.accounting.web;

import org.jspecify.annotations.NullMarked;
