/** What one person asks and another one decides before units move: write-offs and large adjustments. */
@NullMarked
package yonghuang.inventory.approvals;

import org.jspecify.annotations.NullMarked;
