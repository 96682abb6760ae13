/** Suggestions of a warehouse, and the assumptions behind them. */
@NullMarked
package yonghuang.inventory.replenishment.web;

import org.jspecify.annotations.NullMarked;
