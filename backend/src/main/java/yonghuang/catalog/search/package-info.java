/** Words of any script to product ids in rank order, over Hibernate Search; and suggestions while typing. */
@NullMarked
package yonghuang.catalog.search;

import org.jspecify.annotations.NullMarked;
