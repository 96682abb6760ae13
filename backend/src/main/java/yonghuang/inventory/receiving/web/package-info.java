/** Deliveries and intakes over HTTP. */
@NullMarked
package yonghuang.inventory.receiving.web;

import org.jspecify.annotations.NullMarked;
