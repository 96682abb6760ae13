/** Merchants are paid: proposed, approved by another person, paid once. */
@NullMarked
package yonghuang.accounting.payouts;

import org.jspecify.annotations.NullMarked;
