/**
 * Units on their way from one warehouse to another: a transfer is decided in its own document, then walks to the levels
 * of both warehouses in steps that may each be repeated.
 */
@NullMarked
package yonghuang.inventory.transfers;

import org.jspecify.annotations.NullMarked;
