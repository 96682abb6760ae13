/** Products in memory and lists of them: filters, facets, sorts, pages. Knows nothing of HTTP. */
@NullMarked
package yonghuang.catalog.listing;

import org.jspecify.annotations.NullMarked;
