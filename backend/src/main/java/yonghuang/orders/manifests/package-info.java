/** Parcels that are handed to one carrier together, with the list that goes with them. */
@NullMarked
package yonghuang.orders.manifests;

import org.jspecify.annotations.NullMarked;
