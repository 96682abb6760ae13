/** HTTP of the trace: what anybody may know of a lot, and what its warehouses know. */
@NullMarked
package yonghuang.inventory.trace.web;

import org.jspecify.annotations.NullMarked;
