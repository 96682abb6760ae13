/** Goods that come in: a receipt is written once, its lines reach the levels once each, whatever happens between. */
@NullMarked
package yonghuang.inventory.receipts;

import org.jspecify.annotations.NullMarked;
