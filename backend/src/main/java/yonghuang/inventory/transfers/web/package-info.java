/** HTTP of transfers: controllers, and what they are sent and answer. */
@NullMarked
package yonghuang.inventory.transfers.web;

import org.jspecify.annotations.NullMarked;
