/** The routes by which listings leave and come back as sheets. */
@NullMarked
package yonghuang.listings.bulk.web;

import org.jspecify.annotations.NullMarked;
