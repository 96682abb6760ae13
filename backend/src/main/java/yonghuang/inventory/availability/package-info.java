/** What every level can promise, kept in memory and followed across processes. */
@NullMarked
package yonghuang.inventory.availability;

import org.jspecify.annotations.NullMarked;
