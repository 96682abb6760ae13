/** The ledger as a file for accountants: CSV or XLSX, written row by row as the store gives them. */
@NullMarked
package yonghuang.inventory.export;

import org.jspecify.annotations.NullMarked;
